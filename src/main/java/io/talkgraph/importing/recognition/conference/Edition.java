package io.talkgraph.importing.recognition.conference;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * One edition of a conference.
 *
 * @param slug its natural key; that of the data file, or made from the name
 * @param country ISO 3166-1 alpha-2
 * @param known whether it stands in the data file
 */
public record Edition(
        String slug,
        String name,
        @Nullable String series,
        @Nullable String edition,
        @Nullable Integer year,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String city,
        @Nullable String country,
        @Nullable String url,
        boolean known) {}
