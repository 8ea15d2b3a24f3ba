package io.talkgraph.importing.pyvideo;

import io.talkgraph.importing.programme.Session;
import org.jspecify.annotations.Nullable;

/**
 * A recording.
 *
 * @param session the talk, without day and time
 * @param recorded when it was given; null when that is not stated
 * @param seconds how long it is; null when that is not stated or makes no sense
 */
record Video(Session.Builder session, @Nullable Recorded recorded, @Nullable Long seconds) {

    /** The talk with its day and time. */
    Session dated() {
        if (recorded == null) {
            return session.build();
        }
        session.date(recorded.day());
        if (recorded.start() != null) {
            session.time(
                    recorded.start(), seconds == null ? null : recorded.start().plusSeconds(seconds));
        }
        return session.build();
    }
}
