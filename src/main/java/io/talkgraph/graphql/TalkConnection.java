package io.talkgraph.graphql;

import io.talkgraph.catalogue.Talk;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of talks. */
@Description("A page of a list of talks.")
public final class TalkConnection extends Connection<Talk, TalkEdge> {

    TalkConnection(Listed<Talk> list) {
        super(list, TalkEdge::new);
    }
}
