package io.talkgraph.publishing.document;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A conference, as documents tell of it.
 *
 * @param startDate its first day, at its place
 * @param endDate its last day, at its place
 * @param country ISO 3166-1 alpha-2
 * @param url its page, http or https
 * @param changed when it changed last
 */
public record ConferenceRecord(
        String slug,
        String name,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String city,
        @Nullable String country,
        @Nullable String url,
        Instant changed) {

    /** Leaves out characters that no document can hold. */
    public ConferenceRecord {
        name = DocumentText.line(name);
        city = DocumentText.lineOrNull(city);
        url = url == null ? null : WebAddress.written(url);
    }
}
