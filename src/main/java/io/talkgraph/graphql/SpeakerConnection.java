package io.talkgraph.graphql;

import io.talkgraph.catalogue.Speaker;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of speakers. */
@Description("A page of a list of speakers.")
public final class SpeakerConnection extends Connection<Speaker, SpeakerEdge> {

    SpeakerConnection(Listed<Speaker> list) {
        super(list, SpeakerEdge::new);
    }
}
