package io.talkgraph.publishing.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.talkgraph.catalogue.value.LinkKind;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Talks as events of schema.org in JSON-LD 1.1. A talk is the {@code subEvent} of its conference, its speakers are
 * {@code performer}s with the organization and the job that were announced there, a recording is a {@code VideoObject} it is
 * {@code recordedIn}.
 */
public final class TalksJsonLd {

    private static final String CONTEXT = "https://schema.org";

    /** Which property leads to what a link leads to, and what that is. */
    private static final Map<LinkKind, Work> WORKS = Map.of(
            LinkKind.VIDEO, new Work("recordedIn", "VideoObject"),
            LinkKind.SLIDES, new Work("workFeatured", "PresentationDigitalDocument"),
            LinkKind.POST, new Work("subjectOf", "Article"),
            LinkKind.CODE, new Work("subjectOf", "SoftwareSourceCode"),
            LinkKind.OTHER, new Work("subjectOf", "WebPage"));

    private static final List<String> PROPERTIES = List.of("recordedIn", "workFeatured", "subjectOf");

    private record Work(String property, String type) {}

    private final JsonGenerator json;

    private TalksJsonLd(JsonGenerator json) {
        this.json = json;
    }

    /**
     * A conference with its talks.
     *
     * @param talks of the conference
     * @return the document in UTF-8
     */
    public static byte[] of(ConferenceRecord conference, List<TalkRecord> talks) {
        return JsonText.of(json -> new TalksJsonLd(json).writeConference(conference, talks));
    }

    /**
     * Talks of any conferences, each with its own.
     *
     * @return the document in UTF-8
     */
    public static byte[] of(List<TalkRecord> talks) {
        return JsonText.of(json -> new TalksJsonLd(json).writeGraph(talks));
    }

    private void writeConference(ConferenceRecord conference, List<TalkRecord> talks) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", CONTEXT);
        writeConferenceFields(conference);
        json.writeArrayFieldStart("subEvent");
        for (TalkRecord talk : talks) {
            json.writeStartObject();
            writeTalkFields(talk);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeGraph(List<TalkRecord> talks) throws IOException {
        json.writeStartObject();
        json.writeStringField("@context", CONTEXT);
        json.writeArrayFieldStart("@graph");
        for (TalkRecord talk : talks) {
            json.writeStartObject();
            writeTalkFields(talk);
            json.writeObjectFieldStart("superEvent");
            writeConferenceFields(talk.conference());
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeConferenceFields(ConferenceRecord conference) throws IOException {
        json.writeStringField("@type", "Event");
        json.writeStringField("identifier", conference.slug());
        json.writeStringField("name", conference.name());
        writeIfKnown("startDate", date(conference.startDate()));
        writeIfKnown("endDate", date(conference.endDate()));
        writeIfKnown("url", conference.url());
        if (conference.city() != null || conference.country() != null) {
            json.writeObjectFieldStart("location");
            json.writeStringField("@type", "Place");
            json.writeObjectFieldStart("address");
            json.writeStringField("@type", "PostalAddress");
            writeIfKnown("addressLocality", conference.city());
            writeIfKnown("addressCountry", conference.country());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void writeTalkFields(TalkRecord talk) throws IOException {
        json.writeStringField("@type", "Event");
        json.writeStringField("@id", Identifiers.urn(talk));
        json.writeStringField("identifier", talk.slug());
        json.writeStringField("name", talk.title());
        writeIfKnown("description", talk.abstractText());
        writeIfKnown("startDate", talk.startsAt() == null ? date(talk.day()) : time(talk.startsAt()));
        writeIfKnown("endDate", time(talk.endsAt()));
        writeIfKnown("inLanguage", talk.language());
        writeIfKnown("url", talk.urls(LinkKind.SCHEDULE).findFirst().orElse(null));
        if (talk.room() != null) {
            json.writeObjectFieldStart("location");
            json.writeStringField("@type", "Place");
            json.writeStringField("name", talk.room());
            json.writeEndObject();
        }
        if (!talk.themes().isEmpty()) {
            json.writeFieldName("keywords");
            json.writeArray(
                    talk.themes().toArray(String[]::new), 0, talk.themes().size());
        }
        writePeople(talk);
        writeWorks(talk);
    }

    private void writePeople(TalkRecord talk) throws IOException {
        json.writeArrayFieldStart("performer");
        for (TalkRecord.Person person : talk.speakers()) {
            json.writeStartObject();
            json.writeStringField("@type", "Person");
            json.writeStringField("identifier", person.slug());
            json.writeStringField("name", person.name());
            writeIfKnown("jobTitle", person.jobTitle());
            if (person.organization() != null) {
                json.writeObjectFieldStart("affiliation");
                json.writeStringField("@type", "Organization");
                json.writeStringField("name", person.organization());
                writeIfKnown("url", person.organizationUrl());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeWorks(TalkRecord talk) throws IOException {
        for (String property : PROPERTIES) {
            List<TalkRecord.Address> links =
                    talk.links().stream().filter(link -> isOf(link, property)).toList();
            if (!links.isEmpty()) {
                json.writeArrayFieldStart(property);
                for (TalkRecord.Address link : links) {
                    writeWork(talk, link, Objects.requireNonNull(WORKS.get(link.kind())));
                }
                json.writeEndArray();
            }
        }
    }

    private static boolean isOf(TalkRecord.Address link, String property) {
        Work work = WORKS.get(link.kind());
        return work != null && work.property().equals(property);
    }

    private void writeWork(TalkRecord talk, TalkRecord.Address link, Work work) throws IOException {
        json.writeStartObject();
        json.writeStringField("@type", work.type());
        json.writeStringField("name", talk.title());
        json.writeStringField("url", link.url());
        json.writeEndObject();
    }

    private void writeIfKnown(String field, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(field, value);
        }
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
