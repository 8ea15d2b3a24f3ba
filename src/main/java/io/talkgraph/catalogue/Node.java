package io.talkgraph.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** Anything with a global id (GraphQL Global Object Identification). */
@Description("Anything with a global id; node(id) finds it.")
public interface Node {

    /** The global id, opaque and stable. */
    @Name("id")
    @Id
    @NonNull
    @Description("The global id: opaque, stable, unique over all types.")
    String getNodeId();
}
