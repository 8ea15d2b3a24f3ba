package io.talkgraph.publishing.document;

import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.TimeZone;

/**
 * The zones of a calendar. The catalogue knows the offset of a place and not the place's zone, so each offset is a zone that
 * never changes: the local time of the place is kept, which UTC alone would lose. A whole number of hours has the name that
 * the IANA database gives it ({@code Etc/GMT-2} is two hours east, as in POSIX), for programs that look at names only.
 */
final class CalendarZones {

    private static final int HOUR_SECONDS = 3600;

    private final TimezoneInfo zones;
    private final Map<ZoneOffset, TimezoneAssignment> known = new HashMap<>();

    CalendarZones(TimezoneInfo zones) {
        this.zones = zones;
    }

    /** Lets a time be written as the local time of an offset; UTC needs no zone. */
    void set(DateOrDateTimeProperty property, ZoneOffset offset) {
        if (offset.getTotalSeconds() != 0) {
            zones.setTimezone(property, known.computeIfAbsent(offset, CalendarZones::zone));
        }
    }

    /** Gives a calendar without events the component that it must have (section 3.6). */
    void setAny() {
        zones.setDefaultTimezone(zone(ZoneOffset.UTC));
    }

    private static TimezoneAssignment zone(ZoneOffset offset) {
        UtcOffset written = new UtcOffset(offset.getTotalSeconds() * 1000L);
        StandardTime always = new StandardTime();
        always.setDateStart(new DateTimeComponents(1970, 1, 1, 0, 0, 0, false));
        always.setTimezoneOffsetFrom(written);
        always.setTimezoneOffsetTo(written);
        VTimezone component = new VTimezone(name(offset));
        component.addStandardTime(always);
        return new TimezoneAssignment(TimeZone.getTimeZone(offset), component);
    }

    private static String name(ZoneOffset offset) {
        int seconds = offset.getTotalSeconds();
        int hours = seconds / HOUR_SECONDS;
        boolean hasName = seconds % HOUR_SECONDS == 0 && hours >= -12 && hours <= 14;
        return hasName
                ? "Etc/GMT" + (hours > 0 ? "-" : "+") + Math.abs(hours)
                : "UTC" + offset.getId().replace(":", "");
    }
}
