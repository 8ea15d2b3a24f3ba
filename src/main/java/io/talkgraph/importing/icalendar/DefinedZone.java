package io.talkgraph.importing.icalendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.RawComponent;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.ICalTimeZone;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** A time zone with a name of its own, as a VTIMEZONE defines it (RFC 5545, section 3.6.5). */
final class DefinedZone {

    private static final int MAX_OBSERVANCES = 100;
    private static final int FIRST_YEAR = 1600;
    private static final int LAST_YEAR = 2100;
    private static final String OTHER_NAME = "X-DEFINED-ZONE";
    private static final Pattern NAME = Pattern.compile("(?im)^((?:BEGIN|END):)VTIMEZONE[ \\t]*$");
    private static final int MONTHS = 12;
    private static final int MILLIS = 1_000;

    private final TimeZone zone;

    private DefinedZone(TimeZone zone) {
        this.zone = zone;
    }

    /**
     * @param component a VTIMEZONE
     * @return null when its rules are none that a zone has: once a year, on a day of a month
     */
    static @Nullable DefinedZone of(Outline.Component component) {
        List<Observance> rules = observances(component);
        if (rules.isEmpty() || rules.size() > MAX_OBSERVANCES || !rules.stream().allMatch(DefinedZone::isUsual)) {
            return null;
        }
        VTimezone zone = new VTimezone("defined");
        rules.forEach(zone::addComponent);
        return new DefinedZone(new ICalTimeZone(zone));
    }

    /** The library follows the rules of a VTIMEZONE as soon as it sees one, so these are read under another name. */
    private static List<Observance> observances(Outline.Component component) {
        String text = NAME.matcher(component.text()).replaceAll("$1" + OTHER_NAME);
        RawComponent raw = EntryReader.calendar(text).getExperimentalComponent(OTHER_NAME);
        List<Observance> rules = new ArrayList<>();
        if (raw != null) {
            rules.addAll(raw.getComponents(StandardTime.class));
            rules.addAll(raw.getComponents(DaylightSavingsTime.class));
        }
        return rules;
    }

    /** A rule of every second since 1601 would keep the library busy for hours. */
    private static boolean isUsual(Observance observance) {
        if (observance.getDateStart() == null
                || observance.getDateStart().getValue() == null
                || observance.getTimezoneOffsetTo() == null
                || observance.getTimezoneOffsetTo().getValue() == null
                || observance.getTimezoneOffsetFrom() == null
                || observance.getTimezoneOffsetFrom().getValue() == null) {
            return false;
        }
        DateTimeComponents start = observance.getDateStart().getValue().getRawComponents();
        boolean dated = start != null
                && start.getYear() >= FIRST_YEAR
                && start.getYear() <= LAST_YEAR
                && isMonth(start.getMonth());
        Recurrence rule = observance.getRecurrenceRule() == null
                ? null
                : observance.getRecurrenceRule().getValue();
        return dated && (rule == null || isYearly(rule));
    }

    /** The library asserts it, and a calendar may say anything. */
    private static boolean isMonth(int month) {
        return month >= 1 && month <= MONTHS;
    }

    private static boolean isYearly(Recurrence rule) {
        return rule.getFrequency() == Frequency.YEARLY
                && (rule.getInterval() == null || rule.getInterval() == 1)
                && rule.getByMonth().size() <= 1
                && rule.getByMonth().stream().allMatch(DefinedZone::isMonth)
                && rule.getByDay().size() <= 1
                && rule.getByMonthDay().isEmpty()
                && rule.getByYearDay().isEmpty()
                && rule.getByWeekNo().isEmpty()
                && rule.getBySetPos().isEmpty()
                && rule.getByHour().isEmpty()
                && rule.getByMinute().isEmpty()
                && rule.getBySecond().isEmpty();
    }

    /** The time with the offset of the zone; null when its offset is none. */
    @Nullable
    OffsetDateTime at(LocalDateTime time) {
        try {
            Instant guess = time.toInstant(offset(time.toInstant(ZoneOffset.UTC)));
            ZoneOffset offset = offset(guess);
            return time.atOffset(offset);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private ZoneOffset offset(Instant instant) {
        return ZoneOffset.ofTotalSeconds(zone.getOffset(instant.toEpochMilli()) / MILLIS);
    }
}
