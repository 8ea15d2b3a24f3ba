package io.talkgraph.importing.icalendar;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.TimezoneInfo;
import biweekly.io.text.ICalReader;
import biweekly.property.Attachment;
import biweekly.property.Attendee;
import biweekly.property.Categories;
import biweekly.property.Conference;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.ICalProperty;
import biweekly.property.Organizer;
import biweekly.property.RawProperty;
import biweekly.property.ValuedProperty;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the properties of one VEVENT with biweekly, each event on its own: the library keeps a calendar whole. */
final class EntryReader {

    private static final int FIRST_YEAR = 1950;
    private static final int LAST_YEAR = 2100;
    private static final int LAST_SECOND = 59;

    /** Characters that no database takes or nobody sees; a lone half of a pair is one of them. */
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");

    private final ImportProblems problems;

    EntryReader(ImportProblems problems) {
        this.problems = problems;
    }

    /** The calendar around the text of components; one without them is empty. */
    static ICalendar calendar(String components) {
        try (ICalReader in = new ICalReader("BEGIN:VCALENDAR\nVERSION:2.0\n" + components + "\nEND:VCALENDAR\n")) {
            ICalendar calendar = in.readNext();
            return calendar == null ? new ICalendar() : calendar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The entry; null when it has no event in it. */
    @Nullable
    Entry read(Outline.Component component) {
        ICalendar calendar = calendar(component.text());
        if (calendar.getEvents().isEmpty()) {
            problems.error(component.line(), "The VEVENT cannot be read; it is left out.", null);
            return null;
        }
        VEvent event = calendar.getEvents().get(0);
        TimezoneInfo zones = calendar.getTimezoneInfo();
        return new Entry(
                component,
                text(event.getUid()),
                text(event.getSummary()),
                description(event),
                text(event.getLocation()),
                text(event.getUrl()),
                text(event.getStatus()),
                categories(event),
                contacts(event),
                attached(event),
                moment(event, event.getDateStart(), "DTSTART", zones, component),
                moment(event, event.getDateEnd(), "DTEND", zones, component),
                duration(event, component),
                Repetition.of(event),
                moment(event, event.getRecurrenceId(), "RECURRENCE-ID", zones, component));
    }

    /** The text of a property, stripped; null when it is missing or blank. */
    static @Nullable String text(@Nullable ValuedProperty<String> property) {
        return property == null ? null : plain(property.getValue());
    }

    private static @Nullable String plain(@Nullable String value) {
        if (value == null) {
            return null;
        }
        String text =
                NO_TEXT.matcher(value.replace("\r\n", "\n")).replaceAll("").strip();
        return text.isEmpty() ? null : text;
    }

    private static @Nullable String description(VEvent event) {
        String text = text(event.getDescription());
        if (text == null) {
            RawProperty html = event.getExperimentalProperty("X-ALT-DESC");
            return html == null ? null : plain(html.getValue());
        }
        return text;
    }

    private static List<String> categories(VEvent event) {
        List<String> names = new ArrayList<>();
        for (Categories list : event.getCategories()) {
            for (String name : list.getValues()) {
                String text = plain(name);
                if (text != null && !names.contains(text) && names.size() < 20) {
                    names.add(text);
                }
            }
        }
        return names;
    }

    private static List<Entry.Contact> contacts(VEvent event) {
        List<Entry.Contact> contacts = new ArrayList<>();
        Organizer organizer = event.getOrganizer();
        if (organizer != null) {
            add(contacts, true, organizer.getCommonName(), organizer.getEmail());
        }
        for (Attendee attendee : event.getAttendees()) {
            add(contacts, false, attendee.getCommonName(), attendee.getEmail());
        }
        return contacts;
    }

    private static void add(
            List<Entry.Contact> contacts, boolean organizer, @Nullable String name, @Nullable String address) {
        String text = plain(name);
        if (text != null) {
            contacts.add(new Entry.Contact(organizer, text, plain(address)));
        }
    }

    private static List<Entry.Attached> attached(VEvent event) {
        List<Entry.Attached> links = new ArrayList<>();
        for (Attachment attachment : event.getAttachments()) {
            String url = plain(attachment.getUri());
            if (url != null) {
                links.add(new Entry.Attached(url, plain(attachment.getParameter("FILENAME"))));
            }
        }
        for (Conference conference : event.getConferences()) {
            String url = plain(conference.getUri());
            if (url != null) {
                links.add(new Entry.Attached(url, plain(conference.getLabel())));
            }
        }
        return links;
    }

    private @Nullable Moment moment(
            VEvent event,
            @Nullable DateOrDateTimeProperty property,
            String name,
            TimezoneInfo zones,
            Outline.Component component) {
        ICalProperty stated = property == null ? event.getExperimentalProperty(name) : property;
        if (stated == null) {
            return null;
        }
        DateTimeComponents parts = parts(stated);
        Moment moment = parts == null ? null : moment(parts, zone(stated, zones));
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

    private static @Nullable String zone(ICalProperty property, TimezoneInfo zones) {
        TimezoneAssignment known = zones.getTimezone(property);
        String name = known == null ? property.getParameters().getTimezoneId() : known.getGlobalId();
        return plain(name);
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

    private @Nullable Duration duration(VEvent event, Outline.Component component) {
        if (event.getDuration() == null || event.getDuration().getValue() == null) {
            return null;
        }
        Duration duration = Duration.ofMillis(event.getDuration().getValue().toMillis());
        if (duration.isNegative() || duration.toDays() > 366) {
            problems.warn(component.lineOf("DURATION"), "DURATION is none; it is left out.", duration.toString());
            return null;
        }
        return duration;
    }
}
