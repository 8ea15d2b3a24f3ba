package io.talkgraph.graphql;

import io.talkgraph.catalogue.Project;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A project at its place in a list. */
@Description("A project at its place in a list.")
public record ProjectEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The project.") Project node) {}
