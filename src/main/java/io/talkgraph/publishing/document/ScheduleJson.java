package io.talkgraph.publishing.document;

import com.fasterxml.jackson.core.JsonGenerator;
import io.talkgraph.catalogue.value.LinkKind;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A schedule in JSON, valid by the JSON Schema of voc ({@code https://c3voc.de/schedule/schema.json}). The format has no
 * place for organizations, jobs, levels and themes, and none for the city of a conference. A talk without a page has a
 * URN in {@code url}, which must not be missing.
 */
public final class ScheduleJson {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9_-]+[a-z0-9]");

    private final JsonGenerator json;

    private ScheduleJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * @param schedule with at least one day
     * @return the document in UTF-8
     */
    public static byte[] of(Schedule schedule) {
        return JsonText.of(json -> new ScheduleJson(json).write(schedule));
    }

    private void write(Schedule schedule) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("generator");
        json.writeStringField("name", "TalkGraph");
        json.writeEndObject();
        json.writeObjectFieldStart("schedule");
        json.writeStringField("version", schedule.version());
        writeConference(schedule);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeConference(Schedule schedule) throws IOException {
        ConferenceRecord conference = schedule.conference();
        json.writeObjectFieldStart("conference");
        json.writeStringField("acronym", schedule.acronym());
        json.writeStringField("title", conference.name());
        json.writeStringField("start", schedule.startDate().toString());
        json.writeStringField("end", schedule.endDate().toString());
        json.writeNumberField("daysCount", schedule.days().size());
        json.writeStringField("timeslot_duration", ScheduleWords.TIMESLOT);
        if (conference.url() != null) {
            json.writeStringField("url", conference.url());
        }
        if (schedule.withoutTime() > 0) {
            json.writeObjectFieldStart("meta");
            json.writeNumberField("talksWithoutTime", schedule.withoutTime());
            json.writeEndObject();
        }
        writeNames(schedule);
        json.writeArrayFieldStart("days");
        for (Schedule.Day day : schedule.days()) {
            writeDay(day);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeNames(Schedule schedule) throws IOException {
        json.writeArrayFieldStart("tracks");
        for (String track : schedule.tracks()) {
            json.writeStartObject();
            json.writeStringField("name", track);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("rooms");
        for (String room : schedule.rooms()) {
            json.writeStartObject();
            json.writeStringField("name", room);
            json.writeStringField("guid", Identifiers.room(schedule.conference(), room));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeDay(Schedule.Day day) throws IOException {
        json.writeStartObject();
        json.writeNumberField("index", day.index());
        json.writeStringField("date", day.date().toString());
        json.writeStringField("day_start", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.start()));
        json.writeStringField("day_end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.end()));
        json.writeObjectFieldStart("rooms");
        for (Map.Entry<String, List<TalkRecord>> room : day.rooms().entrySet()) {
            json.writeArrayFieldStart(room.getKey());
            for (TalkRecord talk : room.getValue()) {
                writeEvent(talk);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeEvent(TalkRecord talk) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", talk.key());
        json.writeStringField("guid", Identifiers.guid(talk));
        json.writeStringField("date", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Schedule.start(talk)));
        json.writeStringField("start", ScheduleWords.clock(talk));
        if (talk.endsAt() != null) {
            json.writeStringField("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(talk.endsAt()));
        }
        json.writeStringField("duration", ScheduleWords.duration(talk, Long.MAX_VALUE));
        json.writeStringField("room", Schedule.room(talk));
        json.writeStringField("slug", SLUG.matcher(talk.slug()).matches() ? talk.slug() : "talk-" + talk.key());
        json.writeStringField("url", talk.urls(LinkKind.SCHEDULE).findFirst().orElseGet(() -> Identifiers.urn(talk)));
        json.writeStringField("title", talk.title());
        json.writeStringField("subtitle", null);
        json.writeStringField("track", talk.track());
        json.writeStringField("type", ScheduleWords.type(talk.kind()));
        json.writeStringField("language", talk.language());
        json.writeStringField("abstract", Objects.requireNonNullElse(talk.abstractText(), ""));
        writePeople(talk);
        writeLinks("links", talk, kind -> kind != LinkKind.SLIDES);
        writeLinks("attachments", talk, kind -> kind == LinkKind.SLIDES);
        json.writeEndObject();
    }

    private void writePeople(TalkRecord talk) throws IOException {
        json.writeArrayFieldStart("persons");
        for (TalkRecord.Person person : talk.speakers()) {
            json.writeStartObject();
            json.writeNumberField("id", person.key());
            json.writeStringField("guid", Identifiers.guid(person));
            json.writeStringField("name", person.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void writeLinks(String field, TalkRecord talk, Predicate<LinkKind> wanted) throws IOException {
        json.writeArrayFieldStart(field);
        for (TalkRecord.Address link : talk.links()) {
            if (wanted.test(link.kind())) {
                json.writeStartObject();
                json.writeStringField("url", link.url());
                json.writeStringField("title", ScheduleWords.label(link.kind()));
                json.writeStringField("type", ScheduleWords.reference(link.kind()));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }
}
