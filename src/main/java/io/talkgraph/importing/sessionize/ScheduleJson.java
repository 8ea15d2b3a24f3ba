package io.talkgraph.importing.sessionize;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/** JSON as a tree of bounded size, and its values as text without what no database takes. */
final class ScheduleJson {

    private static final int MAX_NESTING = 30;

    /** A tree of as many values takes some 200 MB at worst; a session has about fifty. */
    private static final long MAX_TOKENS = 3_000_000;

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\n\t]]");
    private static final Pattern AFTER_REASON = Pattern.compile("(?s)(?: \\(|\n|: was expecting).*");

    private static final ObjectMapper MAPPER = mapper();

    private ScheduleJson() {}

    private static ObjectMapper mapper() {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxNestingDepth(MAX_NESTING)
                .maxTokenCount(MAX_TOKENS)
                .maxStringLength(ImportSource.MAX_LENGTH)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /**
     * @param content the document
     * @return its tree
     * @throws ImportRejectedException when it is no JSON, with the place, or larger than a schedule is
     */
    static JsonNode parse(String content) {
        String start = content.stripLeading();
        if (!start.startsWith("{") && !start.startsWith("[")) {
            throw new ImportRejectedException(
                    "The document is no schedule of Sessionize: it is not JSON but " + kind(start) + ".", 1, 1);
        }
        try {
            return MAPPER.readTree(content);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new ImportRejectedException(
                    reason(e),
                    place == null ? null : Math.max(1, place.getLineNr()),
                    place == null ? null : Math.max(1, place.getColumnNr()));
        }
    }

    private static String kind(String start) {
        if (start.regionMatches(true, 0, "BEGIN:VCALENDAR", 0, "BEGIN:VCALENDAR".length())) {
            return "a calendar; import it as ICALENDAR";
        } else if (start.startsWith("<")) {
            return "XML or HTML";
        }
        return "text";
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof JsonEOFException) {
            return "The JSON ends before it is complete. Fetch it again.";
        } else if (e instanceof StreamConstraintsException) {
            return String.format(
                    Locale.ROOT,
                    "The JSON has more than %,d values, more than %d levels, or longer names or numbers than a schedule"
                            + " has. Split it.",
                    MAX_TOKENS,
                    MAX_NESTING);
        }
        return "The document is not valid JSON: "
                + AFTER_REASON.matcher(e.getOriginalMessage()).replaceFirst("") + ".";
    }

    /**
     * The text of the first of these members that has one.
     *
     * @return stripped, lines ending in {@code \n}; null when all are missing, null, blank or no single value
     */
    static @Nullable String text(JsonNode node, String... members) {
        for (String member : members) {
            String text = plain(node.path(member));
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    /** The text of a value; null when it is null, blank, a list or an object. */
    static @Nullable String plain(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String lines = LINE_END.matcher(value.asText()).replaceAll("\n");
        String text = NO_TEXT.matcher(lines).replaceAll("").strip();
        return text.isEmpty() ? null : text;
    }
}
