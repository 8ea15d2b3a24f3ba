package io.talkgraph.importing.schedule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON of frab and pretalx, {@code schedule.conference.days[].rooms{}[]}, and that of the hub,
 * {@code schedule.events[]}. Only one event at a time is in memory as JSON.
 */
final class ScheduleJsonReader {

    private static final int SHOWN = 5;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Schedule.MAX_DEPTH)
                    .maxStringLength(Schedule.MAX_TEXT)
                    .build())
            .build();
    private static final ObjectMapper MAPPER = new ObjectMapper(FACTORY);

    private final JsonParser in;
    private final ImportProblems problems;
    private final Schedule schedule = new Schedule();

    private ScheduleJsonReader(JsonParser in, ImportProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    /**
     * @param content the document
     * @param problems takes entries that are none
     * @return everything it states
     * @throws ImportRejectedException when it is no complete JSON, no schedule, or larger than one
     */
    static Schedule read(String content, ImportProblems problems) {
        String start = content.stripLeading();
        if (!start.startsWith("{")) {
            throw new ImportRejectedException(
                    "The document is no JSON object; it looks like " + Looks.of(start) + " Leave the format to AUTO.",
                    1,
                    1);
        }
        try (JsonParser in = FACTORY.createParser(content)) {
            return read(in, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schedule read(JsonParser in, ImportProblems problems) throws IOException {
        try {
            ScheduleJsonReader reader = new ScheduleJsonReader(in, problems);
            reader.document();
            return reader.schedule;
        } catch (StreamConstraintsException e) {
            throw rejection(
                    "it has more levels, or longer texts, names or lists, than a schedule has.", in.currentLocation());
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw rejection(e.getOriginalMessage(), place == null ? in.currentLocation() : place);
        }
    }

    /** Reads the value of a member, of which the parser has the first token, up to its last one. */
    private interface Member {
        void read(String name) throws IOException;
    }

    private void document() throws IOException {
        in.nextToken();
        boolean[] found = {false};
        List<String> others = new ArrayList<>();
        members(name -> {
            boolean isSchedule = name.equals("schedule") && in.currentToken() == JsonToken.START_OBJECT;
            if (isSchedule) {
                found[0] = true;
                members(this::ofSchedule);
            } else {
                note(name, others);
            }
        });
        if (in.nextToken() != null) {
            throw rejection("there is text after its end.", in.currentTokenLocation());
        } else if (!found[0]) {
            throw new ImportRejectedException(
                    "The document is no schedule: it has no object \"schedule\"; its members are: "
                            + Excerpt.of(String.join(", ", others)) + ".",
                    1,
                    null);
        }
    }

    private void note(String name, List<String> names) throws IOException {
        if (names.size() < SHOWN) {
            names.add(String.valueOf(Excerpt.of(name)));
        }
        in.skipChildren();
    }

    private void members(Member member) throws IOException {
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            member.read(name);
        }
    }

    private void ofSchedule(String name) throws IOException {
        switch (name) {
            case "conference" -> objects(() -> members(this::ofConference));
            case "days" -> objects(this::day);
            case "events" -> events(Day.NONE, null);
            case "base_url" -> fact(name);
            default -> in.skipChildren();
        }
    }

    private void ofConference(String name) throws IOException {
        switch (name) {
            case "days" -> objects(this::day);
            case "events" -> events(Day.NONE, null);
            case "tracks" ->
                tree().forEach(track ->
                        schedule.track(JsonTexts.of(track.get("slug")), JsonTexts.of(track.get("name"))));
            default -> fact(name);
        }
    }

    private void fact(String name) throws IOException {
        if (Schedule.isOfConference(name)) {
            int line = in.currentTokenLocation().getLineNr();
            schedule.conference(name, JsonTexts.of(tree()), line);
        } else {
            in.skipChildren();
        }
    }

    /** Reads an object. */
    private interface Body {
        void read() throws IOException;
    }

    /** Reads the object, or each one of the list; whatever else is there is ignored. */
    private void objects(Body body) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            body.read();
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                object(body);
            }
        }
    }

    private void object(Body body) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            body.read();
        } else {
            problems.warn(
                    in.currentTokenLocation().getLineNr(),
                    "This entry is no object; it was ignored.",
                    Excerpt.of(in.getValueAsString()));
            in.skipChildren();
        }
    }

    private void day() throws IOException {
        Day day = new Day();
        members(name -> {
            switch (name) {
                case "date" -> day.on(Stamp.of(JsonTexts.of(tree())));
                case "day_start", "start" -> day.beginning(Stamp.of(JsonTexts.of(tree())));
                case "rooms" -> objects(() -> members(room -> events(day, room.isBlank() ? null : room.strip())));
                default -> in.skipChildren();
            }
        });
    }

    private void events(Day day, @Nullable String room) throws IOException {
        objects(() -> {
            Entry entry = new Entry(in.currentTokenLocation().getLineNr(), day, room);
            JsonEvents.read(tree(), entry);
            schedule.add(entry);
        });
    }

    /** The value that the parser is at, which must not be longer than any event is. */
    private JsonNode tree() throws IOException {
        return MAPPER.readTree(new JsonTokens(in));
    }

    private static ImportRejectedException rejection(String reason, @Nullable JsonLocation place) {
        return new ImportRejectedException(
                "The schedule is no complete JSON: " + reason,
                place == null ? null : place.getLineNr(),
                place == null ? null : place.getColumnNr());
    }
}
