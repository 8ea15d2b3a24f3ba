package io.talkgraph.graphql;

import io.talkgraph.catalogue.Speaker;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A speaker at its place in a list. */
@Description("A speaker at its place in a list.")
public record SpeakerEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The speaker.") Speaker node) {}
