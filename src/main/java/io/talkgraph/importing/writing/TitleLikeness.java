package io.talkgraph.importing.writing;

import org.apache.commons.text.similarity.LevenshteinDistance;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** How much two titles look alike, by their normal forms ({@link io.talkgraph.catalogue.value.NameKey}). */
final class TitleLikeness {

    /** A title and the same with a subtitle. */
    private static final double BEGINS = 0.9;

    /** "Introduction" begins many titles. */
    private static final int SHORTEST_BEGINNING = 12;

    private TitleLikeness() {}

    /** From 0 for nothing in common to 1 for the same; by letters, by words, or as a title with and without its subtitle. */
    static double of(String a, String b) {
        int length = Math.max(a.length(), b.length());
        if (length == 0) {
            return 0;
        }
        double byLetters = 1 - LevenshteinDistance.getDefaultInstance().apply(a, b) / (double) length;
        double likeness = Math.max(byLetters, byWords(a, b));
        return begins(a, b) || begins(b, a) ? Math.max(BEGINS, likeness) : likeness;
    }

    private static boolean begins(String shorter, String longer) {
        return shorter.length() >= SHORTEST_BEGINNING && longer.startsWith(shorter + " ");
    }

    /** The coefficient of Dice over the words. */
    private static double byWords(String a, String b) {
        Set<String> words = new HashSet<>(Arrays.asList(a.split(" +")));
        Set<String> others = new HashSet<>(Arrays.asList(b.split(" +")));
        int all = words.size() + others.size();
        words.retainAll(others);
        return 2.0 * words.size() / all;
    }
}
