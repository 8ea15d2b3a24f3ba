package io.talkgraph.search;

import io.talkgraph.errors.ApiException;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody searches for, read as web search engines read it: words that must all be there, {@code "a phrase"},
 * {@code one OR other}, {@code -without}. Every text can be read; one that excludes only finds nothing.
 *
 * @param text as it was typed
 * @param groups alternatives of which one must match, each a list of terms of which all must
 */
record SearchText(String text, List<List<Term>> groups) {

    /** The longest text; what is longer is a document and no question. */
    static final int MAX_LENGTH = 200;

    private static final Pattern TERM = Pattern.compile("(-?)\"([^\"]*)\"?|(-?)([^\\s\"]+)");

    /**
     * A word or phrase.
     *
     * @param words one or more words; punctuation in them does not count
     * @param phrase whether it stood in quotation marks
     * @param excluded whether it must not be there
     */
    record Term(String words, boolean phrase, boolean excluded) {}

    SearchText {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /**
     * Reads a text.
     *
     * @param argument the argument it stands in
     * @throws ApiException when it is too long or has neither letters nor digits
     */
    static SearchText read(String argument, String text) {
        if (text.length() > MAX_LENGTH) {
            throw ApiException.badInput(
                    argument,
                    argument + " has " + text.length() + " characters; a search takes " + MAX_LENGTH
                            + ". Ask for the words that matter.");
        }
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw ApiException.badInput(
                    argument, argument + " has no word to look for; give at least one letter or digit.");
        }
        return new SearchText(text, groups(text.replace('\0', ' ')));
    }

    private static List<List<Term>> groups(String text) {
        List<List<Term>> groups = new ArrayList<>();
        List<Term> group = new ArrayList<>();
        Matcher matcher = TERM.matcher(text);
        while (matcher.find()) {
            if ("OR".equalsIgnoreCase(matcher.group(4)) && matcher.group(3).isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            } else {
                group.add(term(matcher));
            }
        }
        groups.add(group);
        return groups;
    }

    private static Term term(Matcher matcher) {
        boolean phrase = matcher.group(2) != null;
        return phrase
                ? new Term(matcher.group(2), true, !matcher.group(1).isEmpty())
                : new Term(matcher.group(4), false, !matcher.group(3).isEmpty());
    }
}
