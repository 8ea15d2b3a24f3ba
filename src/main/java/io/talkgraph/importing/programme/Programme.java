package io.talkgraph.importing.programme;

import java.util.List;

/**
 * A schedule, read but not yet understood.
 *
 * @param event the conference
 * @param sessions its entries, in the order of the document
 */
public record Programme(Event event, List<Session> sessions) {

    /** Takes a copy. */
    public Programme {
        sessions = List.copyOf(sessions);
    }
}
