package io.talkgraph.importing.icalendar;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Programme;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Objects;

/** Small calendars of invented people. */
final class Calendars {

    private Calendars() {}

    static String text(String name) {
        try (InputStream in = Calendars.class.getResourceAsStream("/samples/icalendar/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A calendar around these lines. */
    static String of(String lines) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\n" + lines + "END:VCALENDAR\n";
    }

    /** An entry with these lines. */
    static String entry(String lines) {
        return "BEGIN:VEVENT\n" + lines + "END:VEVENT\n";
    }

    static Programme read(String content, @Nullable String zone, ImportProblems problems) {
        ImportSource source = new ImportSource("programme.ics", content, "Harbour Conf 2031");
        return CalendarReader.read(source.in(zone == null ? null : ZoneId.of(zone)), problems);
    }
}
