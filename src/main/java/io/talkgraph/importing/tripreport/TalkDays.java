package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.recognition.conference.Edition;
import io.talkgraph.importing.recognition.title.Days;
import io.talkgraph.importing.tripreport.facts.TalkFacts;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the date of a talk from "Saturday", "Day 2" or "22 septembre" and the dates of its conference. */
final class TalkDays {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+|de\\s+)?(\\p{L}{3,10})");
    private static final Pattern MONTH_DAY = Pattern.compile("\\b(\\p{L}{3,10})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?\\b");
    private static final int LONGEST = 14;

    private TalkDays() {}

    /**
     * @param title of the report, which may say which day it is about
     * @return the date; null when the report or the conference does not tell
     */
    static @Nullable LocalDate of(TalkFacts talk, Edition edition, @Nullable String title) {
        if (talk.date() != null) {
            return talk.date();
        }
        LocalDate byHeading = talk.dayHeading() == null ? null : byName(talk.dayHeading(), edition);
        if (talk.weekday() != null) {
            return byWeekday(talk.weekday(), edition);
        } else if (byHeading != null) {
            return byHeading;
        } else if (talk.dayHeading() != null && talk.day() > 0) {
            return byNumber(talk.day(), edition);
        }
        return talk.dayHeading() == null && title != null ? byNumber(Days.dayNumber(title), edition) : null;
    }

    private static @Nullable LocalDate byNumber(int day, Edition edition) {
        LocalDate start = edition.startDate();
        if (start == null || day < 1) {
            return null;
        }
        LocalDate date = start.plusDays(day - 1L);
        return edition.endDate() == null || date.isAfter(edition.endDate()) ? null : date;
    }

    private static @Nullable LocalDate byWeekday(DayOfWeek weekday, Edition edition) {
        LocalDate start = edition.startDate();
        LocalDate end = edition.endDate();
        if (start == null || end == null || end.isAfter(start.plusDays(LONGEST))) {
            return null;
        }
        for (LocalDate date = start; !date.isAfter(end); date = date.plusDays(1)) {
            if (date.getDayOfWeek() == weekday) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate byName(String heading, Edition edition) {
        Matcher day = DAY_MONTH.matcher(heading);
        Matcher month = MONTH_DAY.matcher(heading);
        LocalDate date = null;
        if (day.find()) {
            date = date(edition.year(), Days.month(day.group(2)), day.group(1));
        }
        if (date == null && month.find()) {
            date = date(edition.year(), Days.month(month.group(1)), month.group(2));
        }
        if (date != null) {
            return date;
        }
        Matcher words = WORD.matcher(heading);
        while (words.find()) {
            DayOfWeek weekday = Days.weekday(words.group());
            if (weekday != null && words.group().length() > 2) {
                return byWeekday(weekday, edition);
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(@Nullable Integer year, int month, String day) {
        try {
            return year == null || month == 0 ? null : LocalDate.of(year, month, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
