package io.talkgraph.graphql;

import io.talkgraph.catalogue.Change;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A change at its place in a list. */
@Description("A change at its place in a list.")
public record ChangeEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The change.") Change node) {}
