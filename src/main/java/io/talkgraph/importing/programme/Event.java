package io.talkgraph.importing.programme;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * The conference as a schedule states it, nothing made out yet.
 *
 * @param title its name, with or without the year: "FOSDEM 2020"
 * @param acronym a short name: "36c3"; used where there is no title
 * @param startDate its first day, at its place
 * @param endDate its last day, at its place
 * @param country a name or a code, as written
 */
public record Event(
        @Nullable String title,
        @Nullable String acronym,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String city,
        @Nullable String country,
        @Nullable String url) {

    /** Of a schedule that says nothing about its conference. */
    public static final Event UNKNOWN = new Event(null, null, null, null, null, null, null);
}
