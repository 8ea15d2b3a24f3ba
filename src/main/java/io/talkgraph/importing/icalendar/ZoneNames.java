package io.talkgraph.importing.icalendar;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What calendars call time zones: names of the tz database, bare or at the end of a path, and those of Outlook. A known
 * name wins over a definition in the calendar, which is often old.
 */
final class ZoneNames {

    private static final int MAX_LENGTH = 100;

    private static final Map<String, String> OUTLOOK = Map.ofEntries(
            Map.entry("w. europe standard time", "Europe/Berlin"),
            Map.entry("central europe standard time", "Europe/Budapest"),
            Map.entry("central european standard time", "Europe/Warsaw"),
            Map.entry("romance standard time", "Europe/Paris"),
            Map.entry("gmt standard time", "Europe/London"),
            Map.entry("greenwich standard time", "Atlantic/Reykjavik"),
            Map.entry("e. europe standard time", "Europe/Chisinau"),
            Map.entry("fle standard time", "Europe/Kiev"),
            Map.entry("gtb standard time", "Europe/Bucharest"),
            Map.entry("turkey standard time", "Europe/Istanbul"),
            Map.entry("russian standard time", "Europe/Moscow"),
            Map.entry("israel standard time", "Asia/Jerusalem"),
            Map.entry("arabian standard time", "Asia/Dubai"),
            Map.entry("india standard time", "Asia/Kolkata"),
            Map.entry("china standard time", "Asia/Shanghai"),
            Map.entry("singapore standard time", "Asia/Singapore"),
            Map.entry("tokyo standard time", "Asia/Tokyo"),
            Map.entry("korea standard time", "Asia/Seoul"),
            Map.entry("aus eastern standard time", "Australia/Sydney"),
            Map.entry("e. australia standard time", "Australia/Brisbane"),
            Map.entry("new zealand standard time", "Pacific/Auckland"),
            Map.entry("eastern standard time", "America/New_York"),
            Map.entry("central standard time", "America/Chicago"),
            Map.entry("mountain standard time", "America/Denver"),
            Map.entry("pacific standard time", "America/Los_Angeles"),
            Map.entry("e. south america standard time", "America/Sao_Paulo"),
            Map.entry("south africa standard time", "Africa/Johannesburg"));

    private static final Map<String, String> IDS = ids();

    private ZoneNames() {}

    private static Map<String, String> ids() {
        Map<String, String> ids = new HashMap<>();
        ZoneId.getAvailableZoneIds().forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
        return Map.copyOf(ids);
    }

    /** The zone with this name; null when nobody knows it. */
    static @Nullable ZoneId find(@Nullable String name) {
        if (name == null || name.length() > MAX_LENGTH) {
            return null;
        }
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String outlook = OUTLOOK.get(lower);
        if (outlook != null) {
            return ZoneId.of(outlook);
        }
        // "/freeassociation.sourceforge.net/Europe/Berlin": the longest end that is a name
        for (int start = 0; start >= 0; start = lower.indexOf('/', start) + 1) {
            String id = IDS.get(lower.substring(start));
            if (id != null) {
                return ZoneId.of(id);
            } else if (lower.indexOf('/', start) < 0) {
                return offset(lower);
            }
        }
        return null;
    }

    private static @Nullable ZoneId offset(String lower) {
        boolean named = lower.matches("(?:utc|gmt)?[+-]\\d{1,2}:?(?:\\d{2})?|z");
        try {
            return named ? ZoneId.of(lower.toUpperCase(Locale.ROOT)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
