package io.talkgraph.importing.schedule;

import org.jspecify.annotations.Nullable;

/** Words of the document, short enough for a message. */
final class Excerpt {

    private static final int LONGEST = 100;

    private Excerpt() {}

    /** The beginning of a text; null for none. */
    static @Nullable String of(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
