package io.talkgraph.curation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Values for some fields of an entry or of a row in it, as the trail of changes has them: text, numbers, flags, lists and
 * objects of JSON.
 *
 * @param fields by name; null for a field that is cleared, none for one that stays
 */
record Patch(Map<String, ? extends @Nullable Object> fields) {

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A text that is there. */
    String required(String name) {
        return Objects.requireNonNull(text(name), name);
    }

    /** A text; null for none. */
    @Nullable
    String text(String name) {
        return (String) fields.get(name);
    }

    /** A whole number; null for none. */
    @Nullable
    Integer number(String name) {
        Object value = fields.get(name);
        return value == null ? null : Integer.valueOf(((Number) value).intValue());
    }

    /** A number that is there. */
    double decimal(String name) {
        return ((Number) Objects.requireNonNull(fields.get(name), name)).doubleValue();
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    /** A day; null for none. */
    @Nullable
    LocalDate date(String name) {
        String value = text(name);
        return value == null ? null : LocalDate.parse(value);
    }

    /** A time with its offset; null for none. */
    @Nullable
    OffsetDateTime time(String name) {
        String value = text(name);
        return value == null ? null : OffsetDateTime.parse(value);
    }

    /** A word of a closed list; null for none. */
    <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        String value = text(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    /** Texts; none for a field that is cleared. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        list(name).forEach(value -> texts.add((String) value));
        return texts;
    }

    /** Rows; none for a field that is cleared. */
    List<Patch> rows(String name) {
        List<Patch> rows = new ArrayList<>();
        for (Object row : list(name)) {
            rows.add(of(row));
        }
        return rows;
    }

    /** What stands in a field that is a list. */
    List<?> list(String name) {
        Object value = fields.get(name);
        return value == null ? List.of() : (List<?>) value;
    }

    /** The values of an object; none for null. */
    @SuppressWarnings("unchecked") // The names of JSON are texts.
    static Patch of(@Nullable Object object) {
        return new Patch(object == null ? Map.of() : (Map<String, Object>) object);
    }

    /** Sets a text when there is something to set. */
    Patch set(String name, Consumer<@Nullable String> field) {
        return given(name, () -> field.accept(text(name)));
    }

    /** Does something when there is something to set. */
    Patch given(String name, Runnable setting) {
        if (has(name)) {
            setting.run();
        }
        return this;
    }
}
