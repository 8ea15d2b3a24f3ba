package io.talkgraph.graphql;

import io.talkgraph.curation.Removed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;

/** What a removal answers. */
@Description("What a removal answers.")
public record DeletePayload(
        @NonNull @Id @Description("The id it had.") String id,
        @NonNull @Description("The slug it had.") String slug,
        @Description("How many rows that belonged to it went with it: tags, links, notes, aliases ...")
                int removedWithIt) {

    DeletePayload(Removed removed) {
        this(removed.id(), removed.slug(), removed.withIt());
    }
}
