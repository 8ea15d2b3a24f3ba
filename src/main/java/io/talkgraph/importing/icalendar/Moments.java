package io.talkgraph.importing.icalendar;

import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.property.RawProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads the dates and times of one event; what is none is a warning with the line of its property. */
final class Moments {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_SECOND = 59;

    private final VEvent event;
    private final TimezoneInfo zones;
    private final Outline.Component component;
    private final ImportProblems problems;

    Moments(VEvent event, TimezoneInfo zones, Outline.Component component, ImportProblems problems) {
        this.event = event;
        this.zones = zones;
        this.component = component;
        this.problems = problems;
    }

    /**
     * @param property as the library has read it; null when it has not
     * @param name of the property
     * @return null when the event has none, or one that makes no sense
     */
    @Nullable
    Moment of(@Nullable DateOrDateTimeProperty property, String name) {
        ICalProperty stated = property == null ? event.getExperimentalProperty(name) : property;
        if (stated == null) {
            return null;
        }
        DateTimeComponents parts = parts(stated);
        Moment moment = parts == null ? null : moment(parts, zone(stated));
        if (moment == null) {
            String value = stated instanceof RawProperty raw ? raw.getValue() : String.valueOf(parts);
            problems.warn(component.lineOf(name), name + " is no time; it is left out.", value);
        }
        return moment;
    }

    /** The library keeps what it cannot read; blanks before the time are the one mistake that has been seen. */
    private static @Nullable DateTimeComponents parts(ICalProperty property) {
        if (property instanceof DateOrDateTimeProperty read) {
            ICalDate date = read.getValue();
            return date == null ? null : date.getRawComponents();
        }
        String value = property instanceof RawProperty raw ? raw.getValue() : null;
        try {
            return value == null ? null : DateTimeComponents.parse(value.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private @Nullable String zone(ICalProperty property) {
        TimezoneAssignment known = zones.getTimezone(property);
        String name = known == null ? property.getParameters().getTimezoneId() : known.getGlobalId();
        return EntryReader.plain(name);
    }

    private static @Nullable Moment moment(DateTimeComponents parts, @Nullable String zone) {
        if (parts.getYear() < FIRST_YEAR || parts.getYear() > LAST_YEAR) {
            return null;
        }
        try {
            LocalDate date = LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
            LocalDateTime time = parts.hasTime()
                    ? date.atTime(parts.getHour(), parts.getMinute(), Math.min(LAST_SECOND, parts.getSecond()))
                    : null;
            return new Moment(date, time, parts.isUtc(), parts.isUtc() ? null : zone);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
