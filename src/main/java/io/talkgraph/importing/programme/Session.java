package io.talkgraph.importing.programme;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry of a schedule as it stands there: texts as written, nothing made out yet. {@link ProgrammeDraft} tells talks
 * from breaks, kinds from titles, and people from their spellings, so that all formats do it alike.
 *
 * @param title as written; blank when there is none
 * @param subtitle as written
 * @param keys what the source calls it, each with its kind: {@code guid:}, {@code url:}, {@code id:}; the first is the most
 *     reliable one
 * @param date the day of the conference it belongs to, at its place; that of {@code start} when null
 * @param start with the offset of the place
 * @param end with the offset of the place
 * @param type the form as the format words it: "lecture", "workshop", "break"
 * @param language as written: "en", "de, en", "English"
 * @param level as written: "Beginner"
 * @param abstractText HTML, Markdown or plain text, as written
 * @param people in the order printed
 * @param links addresses as written
 * @param service whether the format itself says that it is no talk: registration, a meal, a break
 * @param cancelled whether it was called off
 * @param line where it begins in the document, from 1; null where lines mean nothing
 */
public record Session(
        String title,
        @Nullable String subtitle,
        List<String> keys,
        @Nullable LocalDate date,
        @Nullable OffsetDateTime start,
        @Nullable OffsetDateTime end,
        @Nullable String room,
        @Nullable String track,
        @Nullable String type,
        @Nullable String language,
        @Nullable String level,
        @Nullable String abstractText,
        List<Person> people,
        List<Address> links,
        boolean service,
        boolean cancelled,
        @Nullable Integer line) {

    /** Takes copies. */
    public Session {
        keys = List.copyOf(keys);
        people = List.copyOf(people);
        links = List.copyOf(links);
    }

    /**
     * Who gives it.
     *
     * @param name as written; may be several names in one
     */
    public record Person(String name, @Nullable String organization, @Nullable String jobTitle) {}

    /**
     * Where a link leads.
     *
     * @param url as written
     * @param label the words of the link: "Slides"
     */
    public record Address(String url, @Nullable String label) {}

    /** Begins an entry. */
    public static Builder titled(String title) {
        return new Builder(title);
    }

    /** Collects what a reader finds; each method takes null for "not stated". Not thread-safe. */
    @SuppressWarnings("NullAway.Init")
    public static final class Builder {

        private final String title;
        private final List<String> keys = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final List<Address> links = new ArrayList<>();
        private @Nullable String subtitle;
        private @Nullable LocalDate date;
        private @Nullable OffsetDateTime start;
        private @Nullable OffsetDateTime end;
        private @Nullable String room;
        private @Nullable String track;
        private @Nullable String type;
        private @Nullable String language;
        private @Nullable String level;
        private @Nullable String abstractText;
        private boolean service;
        private boolean cancelled;
        private @Nullable Integer line;

        private Builder(String title) {
            this.title = title;
        }

        /** See {@link Session#subtitle}. */
        public Builder subtitle(@Nullable String text) {
            subtitle = text;
            return this;
        }

        /** Adds a key, unless its value is null or blank. */
        public Builder key(String kind, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                keys.add(kind + ":" + value.strip());
            }
            return this;
        }

        /** See {@link Session#date}. */
        public Builder date(@Nullable LocalDate day) {
            date = day;
            return this;
        }

        /** See {@link Session#start} and {@link Session#end}. */
        public Builder time(@Nullable OffsetDateTime from, @Nullable OffsetDateTime to) {
            start = from;
            end = to;
            return this;
        }

        /** See {@link Session#room} and {@link Session#track}. */
        public Builder place(@Nullable String inRoom, @Nullable String inTrack) {
            room = inRoom;
            track = inTrack;
            return this;
        }

        /** See {@link Session#type}. */
        public Builder type(@Nullable String word) {
            type = word;
            return this;
        }

        /** See {@link Session#language} and {@link Session#level}. */
        public Builder spoken(@Nullable String inLanguage, @Nullable String atLevel) {
            language = inLanguage;
            level = atLevel;
            return this;
        }

        /** See {@link Session#abstractText}; adds a paragraph to what is there. */
        public Builder text(@Nullable String text) {
            if (text != null && !text.isBlank()) {
                abstractText = abstractText == null ? text : abstractText + "\n\n" + text;
            }
            return this;
        }

        /** Adds a person, unless the name is null or blank. */
        public Builder person(@Nullable String name, @Nullable String organization, @Nullable String jobTitle) {
            if (name != null && !name.isBlank()) {
                people.add(new Person(name, organization, jobTitle));
            }
            return this;
        }

        /** Adds a link, unless the address is null or blank. */
        public Builder link(@Nullable String url, @Nullable String label) {
            if (url != null && !url.isBlank()) {
                links.add(new Address(url, label));
            }
            return this;
        }

        /** See {@link Session#service}. */
        public Builder service(boolean isService) {
            service = isService;
            return this;
        }

        /** See {@link Session#cancelled}. */
        public Builder cancelled(boolean isCancelled) {
            cancelled = isCancelled;
            return this;
        }

        /** See {@link Session#line}. */
        public Builder line(@Nullable Integer number) {
            line = number;
            return this;
        }

        /** The entry. */
        public Session build() {
            return new Session(
                    title,
                    subtitle,
                    keys,
                    date,
                    start,
                    end,
                    room,
                    track,
                    type,
                    language,
                    level,
                    abstractText,
                    people,
                    links,
                    service,
                    cancelled,
                    line);
        }
    }
}
