package io.talkgraph.graphql;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of conferences. */
@Description("A page of a list of conferences.")
public final class ConferenceConnection extends Connection<Conference, ConferenceEdge> {

    ConferenceConnection(Listed<Conference> list) {
        super(list, ConferenceEdge::new);
    }
}
