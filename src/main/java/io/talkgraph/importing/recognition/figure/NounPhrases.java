package io.talkgraph.importing.recognition.figure;

import io.talkgraph.importing.recognition.text.DateWords;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the words that follow a number, up to a preposition, a verb of those that are known, or a sign. */
final class NounPhrases {

    /** One word; the end is that in the text. */
    record Word(String text, int end) {

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    static final int MOST_WORDS = 4;
    private static final Pattern NEXT =
            Pattern.compile("[*_]{0,3}+[ \u00a0\t]{1,2}+[*_]{0,3}+(\\p{L}[\\p{L}\\p{M}'’-]*+(?:/\\p{L}++)?)");
    private static final Pattern JOINED = Pattern.compile("[*_]{0,3}+[ \u00a0]?(?:de |d['’]|of )");

    private final String text;

    NounPhrases(String text) {
        this.text = text;
    }

    /**
     * The words of a noun phrase.
     *
     * @param joined whether "of" or "de" may stand before it, as in "millón de usuarios"
     */
    List<Word> words(int from, boolean joined) {
        List<Word> words = new ArrayList<>();
        Matcher join = JOINED.matcher(text).region(from, Math.min(text.length(), from + 10));
        int at = joined && join.lookingAt() ? Math.max(from, join.end() - 1) : from;
        Matcher next = NEXT.matcher(text);
        if (at > from && text.charAt(at) != ' ') {
            at = elided(words, at + 1);
        }
        while (words.size() < MOST_WORDS && next.region(at, text.length()).lookingAt()) {
            Word word = new Word(next.group(1), next.end());
            if (FigureWords.STOP.contains(word.lower()) || DateWords.isMonth(word.text())) {
                break;
            }
            words.add(word);
            at = word.end();
        }
        return words;
    }

    /** Takes the word behind "d'". */
    private int elided(List<Word> words, int at) {
        int end = at;
        while (end < text.length() && end < at + 40 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            words.add(new Word(text.substring(at, end), end));
        }
        return end;
    }

    /** The first words as one text. */
    static String joined(List<Word> words, int most) {
        return String.join(" ", words.stream().limit(most).map(Word::text).toList());
    }
}
