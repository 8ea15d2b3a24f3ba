package io.talkgraph.publishing.document;

import io.talkgraph.catalogue.value.LinkKind;
import org.jspecify.annotations.Nullable;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A schedule in XML, valid by the XSD of voc ({@code https://c3voc.de/schedule/schema.xsd}). The format has no place for
 * organizations, jobs, levels and themes, and none for the city of a conference.
 */
public final class ScheduleXml {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9_]{4,}-[a-z0-9\\-_]{4,}");

    /** The format writes hours by two digits. */
    private static final long MOST_MINUTES = 99 * 60 + 59;

    private final XMLStreamWriter xml;

    private ScheduleXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * @param schedule with at least one day
     * @return the document in UTF-8
     */
    public static byte[] of(Schedule schedule) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new ScheduleXml(xml).write(schedule);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A schedule is no XML", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(Schedule schedule) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        begin("schedule");
        if (schedule.withoutTime() > 0) {
            xml.writeComment(" Talks without a time that are left out: " + schedule.withoutTime() + " ");
        }
        xml.writeEmptyElement("generator");
        xml.writeAttribute("name", "TalkGraph");
        element("version", schedule.version());
        writeConference(schedule);
        for (Schedule.Day day : schedule.days()) {
            writeDay(schedule.conference(), day);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeConference(Schedule schedule) throws XMLStreamException {
        ConferenceRecord conference = schedule.conference();
        begin("conference");
        element("title", conference.name());
        element("acronym", schedule.acronym());
        element("start", schedule.startDate().toString());
        element("end", schedule.endDate().toString());
        element("days", String.valueOf(schedule.days().size()));
        element("timeslot_duration", ScheduleWords.TIMESLOT);
        elementIfKnown("url", conference.url());
        for (String track : schedule.tracks()) {
            xml.writeEmptyElement("track");
            xml.writeAttribute("name", track);
        }
        xml.writeEndElement();
    }

    private void writeDay(ConferenceRecord conference, Schedule.Day day) throws XMLStreamException {
        begin("day");
        xml.writeAttribute("index", String.valueOf(day.index()));
        xml.writeAttribute("date", day.date().toString());
        xml.writeAttribute("start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.start()));
        xml.writeAttribute("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.end()));
        for (Map.Entry<String, List<TalkRecord>> room : day.rooms().entrySet()) {
            begin("room");
            xml.writeAttribute("name", room.getKey());
            xml.writeAttribute("guid", Identifiers.room(conference, room.getKey()));
            for (TalkRecord talk : room.getValue()) {
                writeEvent(talk);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writeEvent(TalkRecord talk) throws XMLStreamException {
        begin("event");
        xml.writeAttribute("id", String.valueOf(talk.key()));
        xml.writeAttribute("guid", Identifiers.guid(talk));
        element("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Schedule.start(talk)));
        element("start", ScheduleWords.clock(talk));
        element("duration", ScheduleWords.duration(talk, MOST_MINUTES));
        element("room", Schedule.room(talk));
        elementIfKnown("slug", SLUG.matcher(talk.slug()).matches() ? talk.slug() : null);
        elementIfKnown("url", talk.urls(LinkKind.SCHEDULE).findFirst().orElse(null));
        element("title", talk.title());
        element("track", Objects.requireNonNullElse(talk.track(), ""));
        element("type", ScheduleWords.type(talk.kind()));
        elementIfKnown("language", talk.language());
        element("abstract", Objects.requireNonNullElse(talk.abstractText(), ""));
        writePeople(talk);
        writeRecording(talk);
        writeLinks(talk);
        xml.writeEndElement();
    }

    private void writePeople(TalkRecord talk) throws XMLStreamException {
        begin("persons");
        for (TalkRecord.Person person : talk.speakers()) {
            begin("person");
            xml.writeAttribute("id", String.valueOf(person.key()));
            xml.writeAttribute("guid", Identifiers.guid(person));
            xml.writeCharacters(person.name());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void writeRecording(TalkRecord talk) throws XMLStreamException {
        String video = talk.urls(LinkKind.VIDEO).findFirst().orElse(null);
        if (video != null) {
            begin("recording");
            element("license", "");
            element("optout", "false");
            element("url", video);
            xml.writeEndElement();
        }
    }

    private void writeLinks(TalkRecord talk) throws XMLStreamException {
        begin("links");
        for (TalkRecord.Address link : talk.links()) {
            if (link.kind() != LinkKind.SLIDES) {
                writeLink("link", link);
            }
        }
        xml.writeEndElement();
        begin("attachments");
        for (TalkRecord.Address link : talk.links()) {
            if (link.kind() == LinkKind.SLIDES) {
                writeLink("attachment", link);
            }
        }
        xml.writeEndElement();
    }

    private void writeLink(String name, TalkRecord.Address link) throws XMLStreamException {
        begin(name);
        xml.writeAttribute("href", link.url());
        xml.writeAttribute("type", ScheduleWords.reference(link.kind()));
        xml.writeCharacters(ScheduleWords.label(link.kind()));
        xml.writeEndElement();
    }

    /** Each element begins on a line of its own: importers tell lines. */
    private void begin(String name) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(name);
    }

    private void elementIfKnown(String name, @Nullable String text) throws XMLStreamException {
        if (text != null) {
            element(name, text);
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        begin(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
