package empty;

import jakarta.transaction.Transactional;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Query;

import java.util.List;

/** One query, one statement. */
@GraphQLApi
public class ThingApi {

    @Query
    @Transactional
    public List<Thing> things() {
        return Thing.listAll();
    }
}
