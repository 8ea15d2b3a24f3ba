package io.talkgraph.graphql;

import io.talkgraph.catalogue.Talk;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A talk at its place in a list. */
@Description("A talk at its place in a list.")
public record TalkEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The talk.") Talk node) {}
