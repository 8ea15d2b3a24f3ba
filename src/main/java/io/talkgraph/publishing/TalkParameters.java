package io.talkgraph.publishing;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.errors.ApiException;
import io.talkgraph.graphql.TalkFilter;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The parameters of an address as a filter of talks: they are called like its fields, and lists are repeated. */
final class TalkParameters {

    private static final List<String> KNOWN = List.of(
            "conference",
            "series",
            "fromYear",
            "toYear",
            "date",
            "kind",
            "level",
            "language",
            "track",
            "speaker",
            "organization",
            "project",
            "theme",
            "report",
            "hasVideo",
            "hasSlides",
            "hasNotes",
            "text");

    private final Map<String, List<String>> given;

    private TalkParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /**
     * @param given the values of each parameter
     * @return what they ask for
     * @throws ApiException for a name that is not known, a value that is none, or two values where one is possible
     */
    static TalkFilter filter(Map<String, List<String>> given) {
        for (String name : given.keySet()) {
            if (!KNOWN.contains(name)) {
                throw ApiException.badInput(
                        name, "There is no parameter '" + name + "'. There are " + String.join(", ", KNOWN) + ".");
            }
        }
        return new TalkParameters(given).filter();
    }

    private TalkFilter filter() {
        return new TalkFilter(
                given.get("conference"),
                given.get("series"),
                year("fromYear"),
                year("toYear"),
                date("date"),
                words("kind", TalkKind.values()),
                words("level", TalkLevel.values()),
                given.get("language"),
                given.get("track"),
                given.get("speaker"),
                given.get("organization"),
                given.get("project"),
                given.get("theme"),
                given.get("report"),
                flag("hasVideo"),
                flag("hasSlides"),
                flag("hasNotes"),
                single("text", text -> text, "a text"));
    }

    private @Nullable Integer year(String name) {
        return single(name, Integer::valueOf, "a year: 2019");
    }

    private @Nullable LocalDate date(String name) {
        return single(name, LocalDate::parse, "a day: 2019-05-20");
    }

    private @Nullable Boolean flag(String name) {
        return single(name, value -> valueOf(value, List.of(true, false)), "true or false");
    }

    private <E extends Enum<E>> @Nullable List<E> words(String name, E[] values) {
        List<String> words = given.get(name);
        String expected = "one of "
                + String.join(", ", Arrays.stream(values).map(Enum::name).toList());
        return words == null
                ? null
                : words.stream()
                        .map(word -> read(name, word, text -> valueOf(text, List.of(values)), expected))
                        .toList();
    }

    /** The value that is written so, in capital letters or in small ones. */
    private static <V> V valueOf(String text, List<V> values) {
        String wanted = text.toUpperCase(Locale.ROOT);
        return values.stream()
                .filter(value -> value.toString().toUpperCase(Locale.ROOT).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(text));
    }

    private <V> @Nullable V single(String name, Function<String, V> reading, String expected) {
        List<String> values = given.get(name);
        if (values == null) {
            return null;
        }
        if (values.size() != 1) {
            throw ApiException.badInput(
                    name, "The parameter '" + name + "' is there " + values.size() + " times; it can have one value.");
        }
        return read(name, values.get(0), reading, expected);
    }

    private static <V> V read(String name, String value, Function<String, V> reading, String expected) {
        try {
            return reading.apply(value);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw ApiException.badInput(
                    name, "The parameter '%s' is '%s'; it must be %s.".formatted(name, value, expected));
        }
    }
}
