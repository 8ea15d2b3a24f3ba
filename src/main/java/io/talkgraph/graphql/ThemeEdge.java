package io.talkgraph.graphql;

import io.talkgraph.catalogue.Theme;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A theme at its place in a list. */
@Description("A theme at its place in a list.")
public record ThemeEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The theme.") Theme node) {}
