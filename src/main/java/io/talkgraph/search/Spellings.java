package io.talkgraph.search;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a term is in the index: its stem differs from language to language, and a text is found by any of them.
 *
 * <p>A word that no text has is taken for a typing error, and the most similar words stand for it.
 */
final class Spellings {

    private static final int SHORTEST_CORRECTED = 4;

    /** How much less similar than the most similar word a correction may be. */
    private static final double NEARLY = 0.85;

    private final SearchText.Term term;
    private final Set<String> forms = new LinkedHashSet<>();
    private final Map<String, Double> corrections = new LinkedHashMap<>();
    private boolean occurs;
    private boolean common;

    Spellings(SearchText.Term term) {
        this.term = term;
    }

    /**
     * Adds a language.
     *
     * @param query the term as a tsquery; empty when it has no word
     * @param known whether a text has the word
     * @param stopWord whether the language is full of it
     */
    void add(String query, boolean known, boolean stopWord) {
        if (!query.isEmpty()) {
            forms.add(query);
        }
        occurs |= known;
        common |= stopWord;
    }

    /** Adds a word that texts have. */
    void correct(String lexeme, double alike) {
        corrections.merge(quoted(lexeme), alike, Math::max);
    }

    Collection<String> forms() {
        return forms;
    }

    boolean excluded() {
        return term.excluded();
    }

    /** Whether it can be left out beside other words: "the", but not "IT", which somebody wrote in capitals on purpose. */
    boolean matters() {
        return term.phrase() || !common || !term.words().equals(term.words().toLowerCase(Locale.ROOT));
    }

    /** Whether it may be a typing error: one word of letters that no text has. */
    boolean doubtful() {
        return !occurs
                && !term.phrase()
                && !term.excluded()
                && term.words().codePoints().filter(Character::isLetter).count() >= SHORTEST_CORRECTED
                && forms.stream().noneMatch(form -> form.indexOf('<') >= 0);
    }

    /** The term as a tsquery; empty when it has no word. */
    String query() {
        if (forms.isEmpty()) {
            return "";
        }
        Set<String> alternatives = new LinkedHashSet<>(forms);
        double best = corrections.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        corrections.forEach((word, alike) -> {
            if (alike >= best * NEARLY) {
                alternatives.add(word);
            }
        });
        return (term.excluded() ? "!" : "") + "((" + String.join(") | (", alternatives) + "))";
    }

    /** A lexeme as a tsquery. */
    private static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
