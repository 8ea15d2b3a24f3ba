package io.talkgraph.importing.recognition.text;

import io.talkgraph.importing.recognition.text.NameTokens.Token;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up names of several words in a row of tokens, the longest first. */
public final class PhraseIndex<T> {

    /**
     * A name and what it stands for.
     *
     * @param written the name as the data file has it
     */
    public record Phrase<T>(List<String> words, String written, T value) {}

    private final Map<String, List<Phrase<T>>> byFirstWord = new HashMap<>();

    /** Adds a name; one without letters and digits is left out. */
    public void add(String name, T value) {
        List<String> words = NameTokens.words(name);
        if (words.isEmpty()) {
            return;
        }
        List<Phrase<T>> phrases = byFirstWord.computeIfAbsent(words.get(0), word -> new ArrayList<>());
        if (phrases.stream().noneMatch(phrase -> phrase.words().equals(words))) {
            phrases.add(new Phrase<>(words, name, value));
        }
        Comparator<Phrase<T>> byLength =
                Comparator.comparingInt(phrase -> phrase.words().size());
        phrases.sort(byLength.reversed());
    }

    /** The longest name that begins at a token, or null. */
    @Nullable
    public Phrase<T> at(List<Token> tokens, int from) {
        for (Phrase<T> phrase : byFirstWord.getOrDefault(tokens.get(from).word(), List.of())) {
            if (standsAt(phrase.words(), tokens, from)) {
                return phrase;
            }
        }
        return null;
    }

    private static boolean standsAt(List<String> words, List<Token> tokens, int from) {
        if (from + words.size() > tokens.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (!tokens.get(from + i).word().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
