package io.talkgraph.importing.recognition.text;

import java.util.List;
import java.util.Set;

/** A set of words written as one string. */
public final class WordSet {

    private WordSet() {}

    /** The words of a text with single spaces; a word may stand in it twice. */
    public static Set<String> of(String words) {
        return Set.copyOf(List.of(words.split(" ", -1)));
    }
}
