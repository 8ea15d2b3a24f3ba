package io.talkgraph.importing.recognition.figure;

import io.talkgraph.importing.recognition.text.Sentences;
import io.talkgraph.importing.recognition.text.WordSet;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
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
    private static final Map<TextLanguage, Set<String>> WORDS = words();
    private static final Pattern WORD = Pattern.compile("\\p{L}++");

    private final String words;

    TextLanguage(String words) {
        this.words = words;
    }

    /** The language of the line around a place; English when nothing tells. */
    static TextLanguage around(String text, int place) {
        int from = Sentences.lineStart(text, place, REACH);
        int to = Math.min(text.length(), place + REACH);
        Map<TextLanguage, Integer> counts = new EnumMap<>(TextLanguage.class);
        Matcher matcher = WORD.matcher(text.substring(from, to).split("\n", 2)[0]);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            for (TextLanguage language : values()) {
                counts.merge(language, WORDS.getOrDefault(language, Set.of()).contains(word) ? 1 : 0, Integer::sum);
            }
        }
        TextLanguage best = ENGLISH;
        for (TextLanguage language : values()) {
            best = counts.getOrDefault(language, 0) > counts.getOrDefault(best, 0) ? language : best;
        }
        return best;
    }

    private static Map<TextLanguage, Set<String>> words() {
        Map<TextLanguage, Set<String>> words = new EnumMap<>(TextLanguage.class);
        for (TextLanguage language : values()) {
            words.put(language, WordSet.of(language.words));
        }
        return words;
    }
}
