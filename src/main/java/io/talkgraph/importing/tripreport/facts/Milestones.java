package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.recognition.title.Days;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lists of dated events: "2014: ...", "mid-2014: ...", "July 21: ..." below a year, "2014-06-07: ...". */
final class Milestones {

    private static final double MOST = 0.6;
    private static final String REST = "\\s*(?:[:：–—]|\\s-\\s)\\s*(\\S.{2,2000})$";
    private static final Pattern ISO = Pattern.compile("^((?:19|20)\\d{2})(?:-(\\d{2})(?:-(\\d{2}))?)?" + REST);
    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "^(?:early|mid|late|end of|anfang|mitte|ende|principios de|mediados de|finales de|début|mi|fin)[- ]((?:19|20)\\d{2})"
                    + REST,
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH_DAY = Pattern.compile(
            "^(\\p{L}{3,10})\\.?(?:\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:\\s?[-–]\\s?\\d{1,2})?)?(?:,?\\s+((?:19|20)\\d{2}))?"
                    + REST);
    private static final Pattern DAY_MONTH = Pattern.compile(
            "^(\\d{1,2})\\.?\\s+(?:de\\s+)?(\\p{L}{3,10})\\.?(?:\\s+(?:de\\s+)?((?:19|20)\\d{2}))?" + REST);

    /**
     * An event of a list.
     *
     * @param block its number
     */
    record Event(int block, CatalogueDraft.Milestone milestone) {}

    private Milestones() {}

    /**
     * @param items the blocks of one list
     * @param sure whether its heading says that these are milestones
     * @param report the {@link CatalogueDraft.Report#source()}
     * @return the events; empty when the list is none of events
     */
    static List<Event> of(ReportDocument document, List<Integer> items, boolean sure, String report) {
        List<Event> events = new ArrayList<>();
        String year = null;
        for (int i : items) {
            String plain = Slides.unmarked(document.plain(i));
            String[] dated = plain.length() > 3_000 ? null : date(plain, year);
            if (dated != null) {
                year = dated[0].substring(0, 4);
                events.add(new Event(i, new CatalogueDraft.Milestone(dated[0], dated[1], List.of(), report)));
            }
        }
        boolean most = events.size() >= 3 && events.size() >= MOST * items.size();
        return most || (sure && !events.isEmpty()) ? events : List.of();
    }

    /** The date and the text of a line; null when it does not begin with a date that is known with the year. */
    private static String @Nullable [] date(String line, @Nullable String year) {
        Matcher iso = ISO.matcher(line);
        Matcher part = PART_OF_YEAR.matcher(line);
        Matcher month = MONTH_DAY.matcher(line);
        Matcher day = DAY_MONTH.matcher(line);
        if (iso.matches()) {
            String date = iso.group(1)
                    + (iso.group(2) == null ? "" : "-" + iso.group(2))
                    + (iso.group(3) == null ? "" : "-" + iso.group(3));
            return isDate(date) ? new String[] {date, iso.group(4)} : null;
        } else if (part.matches()) {
            return new String[] {part.group(1), part.group(2)};
        } else if (month.matches()) {
            return named(month.group(1), month.group(2), month.group(3), year, month.group(4));
        } else if (day.matches()) {
            return named(day.group(2), day.group(1), day.group(3), year, day.group(4));
        }
        return null;
    }

    private static String @Nullable [] named(
            String month, @Nullable String day, @Nullable String stated, @Nullable String before, String text) {
        String year = stated == null ? before : stated;
        int number = Days.month(month);
        if (year == null || number == 0) {
            return null;
        }
        String date = String.format(Locale.ROOT, "%s-%02d", year, number)
                + (day == null ? "" : String.format(Locale.ROOT, "-%02d", Integer.parseInt(day)));
        return isDate(date) ? new String[] {date, text} : null;
    }

    private static boolean isDate(String date) {
        try {
            String full = date.length() == 4 ? date + "-01-01" : date.length() == 7 ? date + "-01" : date;
            LocalDate.parse(full);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
