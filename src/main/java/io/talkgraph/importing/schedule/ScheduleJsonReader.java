package io.talkgraph.importing.schedule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the JSON of frab and pretalx, {@code schedule.conference.days[].rooms{}[]}, and that of the hub,
 * {@code schedule.events[]}. Only one event at a time is in memory as JSON.
 */
final class ScheduleJsonReader {

    private static final int SHOWN = 5;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final JsonParser in;
    private final ImportProblems problems;
    private final Schedule schedule = new Schedule();

    private ScheduleJsonReader(JsonParser in, ImportProblems problems) {
        this.in = in;
        this.problems = problems;
    }

    /**
     * @param in before the document
     * @param problems takes entries that are none
     * @return everything it states
     * @throws IOException when it is no complete JSON, or larger than a schedule
     * @throws ImportRejectedException when it is no schedule, or larger than one
     */
    static Schedule read(JsonParser in, ImportProblems problems) throws IOException {
        ScheduleJsonReader reader = new ScheduleJsonReader(in, problems);
        reader.document();
        return reader.schedule;
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
            throw new ImportRejectedException(
                    "There is text after the end of the schedule. Remove it.",
                    in.currentTokenLocation().getLineNr(),
                    in.currentTokenLocation().getColumnNr());
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
}
