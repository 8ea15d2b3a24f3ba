package io.talkgraph.importing.pyvideo;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.importing.JsonTree;
import io.talkgraph.importing.programme.Event;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What {@code category.json} and the name of its folder say of an event, and what follows from the days of its talks.
 *
 * @param title with the year, when title or folder say one
 * @param years those that title or folder name; empty for what goes on over years, such as a user group
 * @param stated the first and last day in the file; both null when it does not say
 */
record EventFacts(
        String title,
        SortedSet<Integer> years,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String url) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

    /** Days of recordings that are further apart than this are not those of one conference. */
    private static final int LONGEST_DAYS = 31;

    /**
     * @param category the file
     * @param title its title
     * @param folder the name of its folder; empty when that is not known
     */
    static EventFacts of(JsonNode category, String title, String folder) {
        SortedSet<Integer> years = years(title);
        String full = title;
        if (years.isEmpty() && years(folder).size() == 1) {
            years = years(folder);
            full = title + " " + years.first();
        }
        return new EventFacts(
                full,
                years,
                day(JsonTree.text(category, "start_date")),
                day(JsonTree.text(category, "end_date")),
                JsonTree.text(category, "url"));
    }

    private static SortedSet<Integer> years(String name) {
        return YEAR.matcher(name)
                .results()
                .map(MatchResult::group)
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        Recorded recorded = text == null ? null : Recorded.of(text, null);
        return recorded == null ? null : recorded.day();
    }

    /** Whether a talk of that day can be one of this event: some recordings bear the day they were uploaded. */
    boolean fits(LocalDate day) {
        return years.isEmpty() || years.contains(day.getYear());
    }

    /** The event with its first and last day, as stated, else those of its talks. */
    Event event(Collection<LocalDate> days) {
        if (start != null) {
            boolean ordered = end != null && !end.isBefore(start);
            return new Event(title, null, start, ordered ? end : null, null, null, url);
        }
        SortedSet<LocalDate> sorted = new TreeSet<>(days);
        boolean known = !sorted.isEmpty() && (years.isEmpty() || isShort(sorted));
        return new Event(title, null, known ? sorted.first() : null, known ? sorted.last() : null, null, null, url);
    }

    private static boolean isShort(SortedSet<LocalDate> days) {
        return ChronoUnit.DAYS.between(days.first(), days.last()) <= LONGEST_DAYS;
    }
}
