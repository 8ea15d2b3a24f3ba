package io.talkgraph.observing;

import java.util.Locale;

/** How a request went, as an operator looks at it; a tag of its metrics. The worst that happened counts. */
public enum RequestOutcome {
    /** All that was asked for. */
    SUCCESS,
    /** A part of it; the rest was refused. */
    PARTIAL,
    /** Nothing, for a reason that the client can change: a wrong request, a limit, a missing right. */
    REFUSED,
    /** A fault of ours in any field. */
    FAILED,
    /** The database or the issuer did not answer, for any field. */
    UNAVAILABLE;

    /** The value of the tag. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
