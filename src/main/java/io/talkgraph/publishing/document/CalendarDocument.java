package io.talkgraph.publishing.document;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import io.talkgraph.catalogue.value.LinkKind;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Talks as a calendar (RFC 5545). Whatever is written is that of the catalogue and never the time of writing: the same
 * talks give the same bytes, so programs that subscribe see a change where there is one.
 *
 * <p>A talk with a start is an event in a zone of its offset ({@link CalendarZones}); a talk of which only the day is known
 * is an event of that day. Talks without a day cannot be in a calendar; {@code X-TALKGRAPH-WITHOUT-DATE} counts them.
 */
public final class CalendarDocument {

    private static final String PRODUCT = "-//TalkGraph//TalkGraph//EN";
    private static final String WITHOUT_DATE = "X-TALKGRAPH-WITHOUT-DATE";

    private final ICalendar calendar = new ICalendar();
    private final CalendarZones zones = new CalendarZones(calendar.getTimezoneInfo());

    private CalendarDocument() {}

    /**
     * @param name what programs call the calendar
     * @param talks in any order, of any conferences
     * @return the document in UTF-8
     */
    public static byte[] of(String name, List<TalkRecord> talks) {
        CalendarDocument document = new CalendarDocument();
        document.fill(name, talks);
        return document.written();
    }

    private void fill(String name, List<TalkRecord> talks) {
        calendar.setProductId(PRODUCT);
        calendar.setExperimentalProperty("X-WR-CALNAME", VObjectPropertyValues.escape(DocumentText.line(name)));
        long dated = 0;
        for (TalkRecord talk : talks) {
            LocalDate day = talk.day();
            if (day != null) {
                calendar.addEvent(event(talk, day));
                dated++;
            }
        }
        if (dated == 0) {
            zones.setAny();
        }
        if (dated < talks.size()) {
            calendar.setExperimentalProperty(WITHOUT_DATE, String.valueOf(talks.size() - dated));
        }
    }

    private VEvent event(TalkRecord talk, LocalDate day) {
        VEvent event = new VEvent();
        event.setUid(Identifiers.uid(talk));
        event.setDateTimeStamp(Date.from(talk.changed()));
        event.setLastModified(Date.from(talk.changed()));
        event.setSequence(talk.version());
        setTimes(event, talk, day);
        event.setSummary(talk.title());
        event.setDescription(description(talk));
        event.setLocation(location(talk));
        event.setUrl(Stream.concat(talk.urls(LinkKind.SCHEDULE), talk.urls(LinkKind.VIDEO))
                .findFirst()
                .orElse(null));
        if (!talk.themes().isEmpty()) {
            event.addCategories(talk.themes());
        }
        return event;
    }

    private void setTimes(VEvent event, TalkRecord talk, LocalDate day) {
        OffsetDateTime start = talk.startsAt();
        OffsetDateTime end = talk.endsAt();
        if (start == null) {
            event.setDateStart(
                    Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
            return;
        }
        DateStart startProperty = event.setDateStart(Date.from(start.toInstant()));
        zones.set(startProperty, start.getOffset());
        // An end must be later than the start (section 3.8.2.2).
        if (end != null && end.isAfter(start)) {
            DateEnd endProperty = event.setDateEnd(Date.from(end.toInstant()));
            zones.set(endProperty, end.getOffset());
        }
    }

    private static @Nullable String description(TalkRecord talk) {
        String speakers =
                talk.speakers().stream().map(TalkRecord.Person::announced).collect(Collectors.joining("; "));
        return joined("\n\n", speakers.isEmpty() ? null : "Speakers: " + speakers, talk.abstractText());
    }

    private static @Nullable String location(TalkRecord talk) {
        return joined(", ", talk.room(), talk.conference().city());
    }

    private static @Nullable String joined(String separator, @Nullable String... parts) {
        String joined =
                Stream.of(parts).filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(separator));
        return joined.isEmpty() ? null : joined;
    }

    private byte[] written() {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // The library counts characters, the specification bytes.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return FoldedLines.of(text.toString());
    }
}
