package io.talkgraph.importing.icalendar;

import biweekly.ICalendar;
import biweekly.property.RawProperty;
import io.talkgraph.importing.programme.Event;
import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a calendar says of itself.
 *
 * @param title a name that may be that of the conference; null for none
 * @param acronym a short name; null for none
 * @param zone of the calendar; null when it states none
 * @param cancels whether all its entries are called off (RFC 5546, section 3.2.5)
 * @param invites whether it was sent to its attendees, who then are no speakers
 */
record CalendarHead(
        @Nullable String title, @Nullable String acronym, @Nullable ZoneId zone, boolean cancels, boolean invites) {

    private static final Pattern SCHED = Pattern.compile("(?i)^-//sched\\.com\\s+(.+?)//\\w+$");
    private static final Pattern WANTED = Pattern.compile("(?i)(?:X-WR-\\w+|NAME|METHOD|PRODID)[;:]");
    private static final Set<String> SAYING_NOTHING =
            Set.of("event calendar", "calendar", "schedule", "events", "programme", "program", "conference schedule");

    /**
     * @param properties the lines of the calendar outside its components
     */
    static CalendarHead of(String properties) {
        ICalendar calendar = EntryReader.calendar(wanted(properties));
        String method = EntryReader.text(calendar.getMethod());
        String product = EntryReader.text(calendar.getProductId());
        Matcher sched = SCHED.matcher(product == null ? "" : product);
        String name = named(calendar, "X-WR-CALNAME", "NAME");
        String description = named(calendar, "X-WR-CALDESC");
        String title = sched.matches() ? sched.group(1) : name == null ? description : name;
        return new CalendarHead(
                title,
                title != null && title.equals(name) ? null : name,
                ZoneNames.find(value(calendar, "X-WR-TIMEZONE")),
                "CANCEL".equalsIgnoreCase(method),
                "REQUEST".equalsIgnoreCase(method) || "REPLY".equalsIgnoreCase(method));
    }

    /** Leaves out what the library would make rules of: TZ and DAYLIGHT are older than VTIMEZONE. */
    private static String wanted(String properties) {
        StringBuilder text = new StringBuilder();
        boolean wanted = false;
        for (String line : properties.split("\n", -1)) {
            boolean continued = line.startsWith(" ") || line.startsWith("\t");
            wanted = continued ? wanted : WANTED.matcher(line).lookingAt();
            if (wanted) {
                text.append(line).append('\n');
            }
        }
        return text.toString();
    }

    private static @Nullable String named(ICalendar calendar, String... properties) {
        for (String property : properties) {
            String value = value(calendar, property);
            if (value != null && !SAYING_NOTHING.contains(value.toLowerCase(Locale.ROOT))) {
                return value;
            }
        }
        return null;
    }

    /** The library takes X-WR-CALNAME for NAME (RFC 7986), so both are asked for. */
    private static @Nullable String value(ICalendar calendar, String property) {
        RawProperty raw = calendar.getExperimentalProperty(property);
        String value = raw == null ? null : raw.getValue();
        if (value == null && property.equals("NAME") && !calendar.getNames().isEmpty()) {
            value = calendar.getNames().get(0).getValue();
        }
        return value == null || value.isBlank()
                ? null
                : value.strip().replace("\\,", ",").replace("\\;", ";");
    }

    /** The conference, as far as the calendar names one. */
    Event event() {
        return new Event(title, acronym, null, null, null, null, null);
    }
}
