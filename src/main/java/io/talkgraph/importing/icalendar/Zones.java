package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the offset of times: by their own zone, else by what was passed with the document, else by the calendar. */
final class Zones {

    private static final String OPTION =
            " Pass the time zone of the conference, such as Europe/Berlin: --time-zone on the command line, timeZone in"
                    + " the API.";

    /** A conference is at one place; each definition costs time. */
    private static final int MAX_DEFINED = 50;

    private final Map<String, Outline.Component> definitions = new HashMap<>();
    private final Map<String, Optional<DefinedZone>> defined = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<CalendarHead> heads;
    private final @Nullable ZoneId given;
    private final ImportProblems problems;

    /**
     * @param outline with the definitions
     * @param heads of the calendars
     * @param given the zone that was passed with the document; null for none
     */
    Zones(Outline outline, List<CalendarHead> heads, @Nullable ZoneId given, ImportProblems problems) {
        for (Outline.Component zone : outline.zones()) {
            String name = name(zone);
            if (name != null) {
                definitions.putIfAbsent(name, zone);
            }
        }
        this.heads = heads;
        this.given = given;
        this.problems = problems;
    }

    private static @Nullable String name(Outline.Component zone) {
        for (String line : zone.text().split("\n", 30)) {
            if (line.toUpperCase(Locale.ROOT).startsWith("TZID") && line.indexOf(':') > 0) {
                return line.substring(line.indexOf(':') + 1).strip();
            }
        }
        return null;
    }

    /**
     * The time at its place.
     *
     * @param moment a time, not a day
     * @param at where it is stated, for its calendar and for messages
     * @return null for a time of which nobody knows the zone; its day is known
     */
    @Nullable
    OffsetDateTime at(Moment moment, Outline.Component at) {
        if (moment.time() == null) {
            return null;
        }
        ZoneId zone = zone(moment, at);
        if (moment.utc()) {
            return inPlace(moment.time().atOffset(ZoneOffset.UTC), zone, at);
        } else if (zone != null) {
            return moment.time().atZone(zone).toOffsetDateTime();
        }
        OffsetDateTime own = moment.zone() == null ? null : byDefinition(moment.zone(), moment);
        if (own == null) {
            tellUnknown(moment, at);
        }
        return own;
    }

    /**
     * The zone in which the moment is counted, if it has a name.
     *
     * @return null when nobody knows, and for a zone that the calendar defines itself
     */
    @Nullable
    ZoneId zone(Moment moment, Outline.Component at) {
        ZoneId calendar = heads.get(at.calendar()).zone();
        if (moment.utc()) {
            boolean place = calendar != null && !calendar.getRules().isFixedOffset();
            return given != null ? given : place ? calendar : null;
        } else if (moment.zone() == null) {
            return given != null ? given : calendar;
        }
        ZoneId own = ZoneNames.find(moment.zone());
        return own != null || definitions.containsKey(moment.zone()) ? own : given;
    }

    private OffsetDateTime inPlace(OffsetDateTime time, @Nullable ZoneId zone, Outline.Component at) {
        if (zone == null) {
            if (told.add("UTC")) {
                problems.warn(
                        at.lineOf("DTSTART"),
                        "The times are in UTC and the calendar does not say where its place is, so that late entries may"
                                + " be on the next day." + OPTION,
                        null);
            }
            return time;
        }
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    private @Nullable OffsetDateTime byDefinition(String name, Moment moment) {
        Optional<DefinedZone> zone = defined.computeIfAbsent(name, n -> {
            Outline.Component definition = defined.size() < MAX_DEFINED ? definitions.get(n) : null;
            return Optional.ofNullable(definition == null ? null : DefinedZone.of(definition));
        });
        return zone.isEmpty() || moment.time() == null ? null : zone.get().at(moment.time());
    }

    private void tellUnknown(Moment moment, Outline.Component at) {
        String key = moment.zone() == null ? "floating" : "zone " + moment.zone();
        if (told.size() < MAX_DEFINED && told.add(key)) {
            String what = moment.zone() == null
                    ? "The times have no time zone"
                    : "Nobody knows the time zone \"" + moment.zone() + "\"";
            problems.warn(at.lineOf("DTSTART"), what + "; of its entries only the days are read." + OPTION, null);
        }
    }
}
