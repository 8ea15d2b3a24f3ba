package io.talkgraph.importing.schedule;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The JSON around a schedule: its limits, and what is said when it is none. */
final class ScheduleJson {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Schedule.MAX_DEPTH)
                    .maxStringLength(Schedule.MAX_TEXT)
                    .build())
            .build();

    private ScheduleJson() {}

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
            return ScheduleJsonReader.read(in, problems);
        } catch (StreamConstraintsException e) {
            throw rejection(
                    "The document has more levels, or longer texts, names, numbers or lists, than a schedule has.",
                    in.currentLocation());
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw rejection(
                    "The schedule is no complete JSON: " + e.getOriginalMessage(),
                    place == null ? in.currentLocation() : place);
        }
    }

    private static ImportRejectedException rejection(String message, @Nullable JsonLocation place) {
        return new ImportRejectedException(
                message, place == null ? null : place.getLineNr(), place == null ? null : place.getColumnNr());
    }
}
