package io.talkgraph.importing.recognition;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells from the small words around a place which way its numbers are written. */
enum TextLanguage {
    ENGLISH("the of and to in is for with are on that at from by we this has was it which"),
    SPANISH("de la el los las que en con por para una y del se un su más es al hay"),
    FRENCH("le la les des et une est dans pour avec sur plus du un ce il nous en par"),
    GERMAN("der die das und mit ist nicht von für auf ein eine wir zu im den es sind als über");

    private static final int REACH = 150;
    private static final Pattern WORD = Pattern.compile("\\p{L}++");

    private final Set<String> words;

    TextLanguage(String words) {
        this.words = WordSet.of(words);
    }

    /** The language of the line around a place; English when nothing tells. */
    static TextLanguage around(String text, int place) {
        int from = Quotes.lineStart(text, place, REACH);
        int to = Math.min(text.length(), place + REACH);
        int[] counts = new int[values().length];
        Matcher matcher = WORD.matcher(text.substring(from, to).split("\n", 2)[0]);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            for (TextLanguage language : values()) {
                counts[language.ordinal()] += language.words.contains(word) ? 1 : 0;
            }
        }
        TextLanguage best = ENGLISH;
        for (TextLanguage language : values()) {
            best = counts[language.ordinal()] > counts[best.ordinal()] ? language : best;
        }
        return best;
    }
}
