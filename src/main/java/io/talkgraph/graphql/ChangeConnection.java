package io.talkgraph.graphql;

import io.talkgraph.catalogue.Change;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of changes. */
@Description("A page of a list of changes.")
public final class ChangeConnection extends Connection<Change, ChangeEdge> {

    ChangeConnection(Listed<Change> list) {
        super(list, ChangeEdge::new);
    }
}
