package io.talkgraph.observing;

import java.util.Locale;

/** What the cache of answers did for a request; a tag of its metrics. */
public enum CacheResult {
    /** It had the answer, or somebody was just making it. */
    HIT,
    /** The answer was made. */
    MISS,
    /** The client had the answer, and was told so without anybody looking for it. */
    UNCHANGED,
    /** The answer is for nobody else: a token, a mutation, a WebSocket. */
    BYPASS;

    /** The value of the tag. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
