package io.talkgraph.graphql;

import io.talkgraph.catalogue.Conference;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A conference at its place in a list. */
@Description("A conference at its place in a list.")
public record ConferenceEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The conference.") Conference node) {}
