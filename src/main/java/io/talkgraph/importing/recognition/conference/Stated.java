package io.talkgraph.importing.recognition.conference;

import io.talkgraph.importing.recognition.conference.ConferenceSeries.KnownEdition;
import io.talkgraph.importing.recognition.text.DateWords;
import org.jspecify.annotations.Nullable;

/** What a text says of when and where a conference is; null for what it leaves open. */
record Stated(
        @Nullable Integer year,
        @Nullable String region,
        @Nullable String city,
        @Nullable String country,
        DateWords.@Nullable Span date) {

    private static final int DAYS_OF_ECHO = 90;

    /** How well this fits an edition: a point for each thing that is the same. */
    int fit(KnownEdition known) {
        Edition edition = known.edition();
        return same(year, edition.year())
                + same(region, known.region())
                + same(city, edition.city())
                + same(country, edition.country())
                + (falls(edition, 0) ? 1 : 0);
    }

    /** Whether this says a year or place that is not that of an edition. */
    boolean contradicts(KnownEdition known) {
        Edition edition = known.edition();
        return differs(year, edition.year())
                || differs(region, known.region())
                || differs(city, edition.city())
                || differs(country, edition.country());
    }

    /**
     * How much this speaks for an edition when it stands apart from the name of the conference. A date is often that of
     * publication, so one in the months after the conference counts too; nothing speaks against.
     */
    int support(KnownEdition known) {
        Edition edition = known.edition();
        int points = falls(edition, 0) ? 2 : falls(edition, DAYS_OF_ECHO) ? 1 : 0;
        points += date == null ? same(year, edition.year()) : 0;
        return points + same(region, known.region()) + same(city, edition.city());
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
        return year == null && region == null && city == null && country == null && date == null;
    }

    private boolean falls(Edition edition, int daysAfter) {
        return date != null
                && edition.startDate() != null
                && edition.endDate() != null
                && !date.to().isBefore(edition.startDate())
                && !date.from().isAfter(edition.endDate().plusDays(daysAfter));
    }

    private static int same(@Nullable Object stated, @Nullable Object known) {
        return stated != null && stated.equals(known) ? 1 : 0;
    }

    private static boolean differs(@Nullable Object stated, @Nullable Object known) {
        return stated != null && known != null && !stated.equals(known);
    }
}
