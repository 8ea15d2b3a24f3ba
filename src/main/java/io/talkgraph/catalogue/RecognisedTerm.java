package io.talkgraph.catalogue;

import org.jspecify.annotations.Nullable;

/** A word or phrase that a project or theme is recognised by. */
public interface RecognisedTerm {

    /** The word or phrase. */
    String text();

    /** Its language, BCP 47; null for any. */
    @Nullable
    String language();

    /** Whether it is a mention only when written exactly like this. */
    boolean caseSensitive();
}
