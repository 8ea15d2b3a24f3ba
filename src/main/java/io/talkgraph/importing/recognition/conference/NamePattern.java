package io.talkgraph.importing.recognition.conference;

import io.talkgraph.importing.recognition.text.WordSet;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The general pattern for conferences that no data file knows: a proper name right before a year ("EuRuKo 2022",
 * "PyConFr'17", "2019 GopherCon"), or one that by itself looks like a conference ("Foo Summit Day 1").
 */
final class NamePattern {

    /**
     * A name that may be that of a conference.
     *
     * @param name without the year
     * @param likely whether a word in it is one that conferences are called by
     */
    record Event(String name, @Nullable Integer year, boolean likely, int start, int end) {}

    private record Word(String text, @Nullable Integer year, int start, int end, boolean breakBefore) {}

    private static final int MOST_WORDS = 6;
    private static final int FLAGS = Pattern.UNICODE_CASE;
    private static final Pattern ADDRESS = Pattern.compile("\\b[a-z]{2,6}://\\S+|\\bwww\\.\\S+");
    private static final Pattern WORD =
            Pattern.compile("[\\p{IsLatin}\\p{Nd}](?:[\\p{IsLatin}\\p{Nd}\\p{M}/:.+&!'’_-]*[\\p{IsLatin}\\p{Nd}+!])?");
    private static final Pattern WITH_YEAR =
            Pattern.compile("(.*?\\p{L}\\p{Nd}?)(?:['’](?<two>\\d\\d)|[-_.]?(?<four>(?:19|20)\\d\\d))");
    private static final Pattern YEAR = Pattern.compile("(?:19[89]|20[0-4])\\d");
    private static final Pattern BREAK = Pattern.compile("[^\\p{L}\\p{Nd}\\s+&]|\\s[-–—]\\s|\\R");
    private static final Pattern LIKELY_WORD = Pattern.compile(
            "\\p{L}*(?:Con|CON|Conf|CONF|Kaigi|Camp|Fest|Days|DAYS|Summit|SUMMIT|World|Congress|Expo|Hack|Meetup)"
                    + "(?:FR|Fr|ES|UK|EU|DE|NA|US|IT|JP|PL|AU)?",
            FLAGS);
    private static final Set<String> LIKELY = Set.of(
            "conference",
            "summit",
            "congress",
            "symposium",
            "forum",
            "kaigi",
            "days",
            "fest",
            "festival",
            "camp",
            "expo",
            "conf",
            "con",
            "convention",
            "meeting",
            "jornadas",
            "journées",
            "tage",
            "kongress",
            "konferenz",
            "congreso");
    private static final Set<String> BARE = Set.of("World", "Hack", "Meetup");
    private static final Set<String> JOINERS = Set.of("of", "for", "on", "de", "du", "des", "and", "&", "+");
    private static final Set<String> LEAD = WordSet.of("minutes lessons notes note report reports recap summary resumen"
            + " resumé résumé bericht review takeaways takeaway highlights highlight trip travel impressions thoughts"
            + " slides slide day day1 día dia tag jour keynote keynotes talk talks charlas my our the a an at from in"
            + " to il la le les der die das el los back watchlist attending visiting attended live blog compte-rendu"
            + " recorded videos video notas crónica retour rückblick looking what how why when where who this that"
            + " last next first second third speaking presenting joining meet see i we it is with by about during"
            + " after before part welcome conference's learned learning learnings things best copyright since until"
            + " edit update updated version release released posted published early late mid year years photos"
            + " q1 q2 q3 q4 january february march april may june july august september october november december"
            + " spring summer autumn fall winter monday tuesday wednesday thursday friday saturday sunday");

    private NamePattern() {}

    /** The names in a text, in its order. */
    static List<Event> in(String text) {
        List<Word> words = words(text);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Event event = words.get(i).year() != null ? withYear(words, i) : withoutYear(words, i);
            if (event != null) {
                events.removeIf(earlier -> earlier.end() > event.start() && earlier.year() == null);
                events.add(event);
            }
        }
        return events;
    }

    /** Whether a name has a word that conferences are called by. */
    static boolean likely(String name) {
        for (String word : name.split(" ", -1)) {
            if (LIKELY_WORD.matcher(word).matches() || LIKELY.contains(word.toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Event withYear(List<Word> words, int i) {
        Word year = words.get(i);
        if (!year.text().isEmpty()) {
            int from = year.breakBefore() ? i : startOf(words, i - 1, i);
            return event(words, from, i + 1, year.year());
        }
        Event before = year.breakBefore() ? null : event(words, startOf(words, i - 1, i), i, year.year());
        if (before != null) {
            return new Event(before.name(), before.year(), before.likely(), before.start(), year.end());
        }
        int next = i + 1;
        while (next < words.size() && !words.get(next).breakBefore() && proper(words.get(next))) {
            next++;
        }
        Event after = event(words, i + 1, next, year.year());
        return after == null || !after.likely() ? null : after;
    }

    private static @Nullable Event withoutYear(List<Word> words, int i) {
        Word word = words.get(i);
        boolean followed = i + 1 < words.size()
                && !words.get(i + 1).breakBefore()
                && (words.get(i + 1).year() != null || likely(words.get(i + 1).text()));
        if (followed || !proper(word) || !likely(word.text())) {
            return null;
        }
        return event(words, word.breakBefore() ? i : startOf(words, i - 1, i), i + 1, null);
    }

    /** Where the proper name begins that ends with word {@code last}; {@code none} when there is none. */
    private static int startOf(List<Word> words, int last, int none) {
        int start = none;
        for (int i = last; i >= 0 && none - i <= MOST_WORDS; i--) {
            if (proper(words.get(i))) {
                start = i;
            } else if (!JOINERS.contains(words.get(i).text()) || start == none) {
                return start;
            }
            if (words.get(i).breakBefore()) {
                return start;
            }
        }
        return start;
    }

    private static boolean proper(Word word) {
        String lower = word.text().toLowerCase(Locale.ROOT);
        boolean capitals = word.text().chars().anyMatch(Character::isUpperCase);
        return capitals && word.year() == null && !LEAD.contains(lower);
    }

    private static @Nullable Event event(List<Word> words, int from, int to, @Nullable Integer year) {
        if (from >= to) {
            return null;
        }
        String name = String.join(
                " ", words.subList(from, to).stream().map(Word::text).toList());
        boolean bare = LIKELY.contains(name.toLowerCase(Locale.ROOT)) || BARE.contains(name);
        if (name.length() < 3 || bare || name.chars().noneMatch(Character::isUpperCase)) {
            return null;
        }
        return new Event(
                name,
                year,
                likely(name),
                words.get(from).start(),
                words.get(to - 1).end());
    }

    private static List<Word> words(String text) {
        String plain = ADDRESS.matcher(text)
                .replaceAll(match -> "|".repeat(match.group().length()));
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain);
        int end = 0;
        while (matcher.find()) {
            boolean breaks = words.isEmpty()
                    || BREAK.matcher(plain.substring(end, matcher.start())).find();
            words.add(word(matcher, breaks));
            end = matcher.end();
        }
        return words;
    }

    private static Word word(Matcher found, boolean breaks) {
        String text = found.group();
        if (YEAR.matcher(text).matches()) {
            return new Word("", Integer.valueOf(text), found.start(), found.end(), breaks);
        }
        Matcher glued = WITH_YEAR.matcher(text);
        if (!glued.matches()) {
            return new Word(text, null, found.start(), found.end(), breaks);
        }
        String two = glued.group("two");
        int year = two == null ? Integer.parseInt(glued.group("four")) : 2000 + Integer.parseInt(two);
        return new Word(glued.group(1), year, found.start(), found.end(), breaks);
    }
}
