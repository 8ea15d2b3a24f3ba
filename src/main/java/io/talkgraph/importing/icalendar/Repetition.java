package io.talkgraph.importing.icalendar;

import biweekly.component.VEvent;
import biweekly.property.ExceptionDates;
import biweekly.util.DateTimeComponents;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;

/**
 * The rule of an entry that repeats (RFC 5545, section 3.8.5.3).
 *
 * @param rule as read
 * @param except the times it leaves out, in the zone of the entry
 */
record Repetition(Recurrence rule, Set<LocalDateTime> except) {

    /** A conference does not last that long. */
    static final int MAX_INSTANCES = 100;

    private static final TimeZone WALL = TimeZone.getTimeZone("UTC");

    /** The rule of an event; null when it has none. */
    static @Nullable Repetition of(VEvent event) {
        if (event.getRecurrenceRule() == null || event.getRecurrenceRule().getValue() == null) {
            return null;
        }
        Set<LocalDateTime> except = new HashSet<>();
        for (ExceptionDates dates : event.getExceptionDates()) {
            for (ICalDate date : dates.getValues()) {
                LocalDateTime time = time(date);
                if (time != null) {
                    except.add(time);
                }
            }
        }
        return new Repetition(event.getRecurrenceRule().getValue(), Set.copyOf(except));
    }

    private static @Nullable LocalDateTime time(@Nullable ICalDate date) {
        DateTimeComponents parts = date == null ? null : date.getRawComponents();
        try {
            return parts == null
                    ? null
                    : LocalDateTime.of(
                            parts.getYear(), parts.getMonth(), parts.getDate(), parts.getHour(), parts.getMinute());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Whether its instances can be listed: it ends, and it is of whole days, so that looking for the next one does not
     * take longer than the calendar deserves.
     */
    boolean isListed() {
        Frequency frequency = rule.getFrequency();
        boolean days = frequency == Frequency.DAILY || frequency == Frequency.WEEKLY;
        boolean plain = rule.getBySecond().isEmpty()
                && rule.getByMinute().isEmpty()
                && rule.getByHour().isEmpty()
                && rule.getBySetPos().isEmpty()
                && rule.getByMonth().isEmpty()
                && rule.getByMonthDay().isEmpty()
                && rule.getByYearDay().isEmpty()
                && rule.getByWeekNo().isEmpty();
        Integer interval = rule.getInterval();
        Integer count = rule.getCount();
        boolean near = interval == null || (interval > 0 && interval < 1000);
        boolean ends = count == null ? rule.getUntil() != null : count > 0;
        return days && plain && near && ends;
    }

    /**
     * @param first the first time, in the zone of the entry
     * @param zone that zone; null when nobody knows
     * @return the times, the first one included, at most {@link #MAX_INSTANCES}
     */
    List<LocalDateTime> times(LocalDateTime first, @Nullable ZoneId zone) {
        List<LocalDateTime> times = new ArrayList<>();
        DateIterator all = inWallTime(zone).getDateIterator(date(first), WALL);
        for (int i = 0; i < MAX_INSTANCES && all.hasNext(); i++) {
            LocalDateTime time = LocalDateTime.ofInstant(all.next().toInstant(), ZoneOffset.UTC);
            if (!except.contains(time.withSecond(0))
                    && !except.contains(time.toLocalDate().atStartOfDay())) {
                times.add(time);
            }
        }
        return times;
    }

    /** The library counts in instants; taking the time on the wall for UTC keeps nine o'clock at nine all summer. */
    private Recurrence inWallTime(@Nullable ZoneId zone) {
        ICalDate until = rule.getUntil();
        LocalDateTime end = time(until);
        if (until == null || end == null) {
            return rule;
        }
        LocalDateTime local = end;
        if (!until.hasTime()) {
            local = end.plusDays(1).minusMinutes(1);
        } else if (until.getRawComponents().isUtc() && zone != null) {
            local = end.atZone(ZoneOffset.UTC).withZoneSameInstant(zone).toLocalDateTime();
        }
        return new Recurrence.Builder(rule)
                .until(new ICalDate(date(local), true))
                .build();
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.toInstant(ZoneOffset.UTC));
    }
}
