package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.ConferenceDirectory.Edition;
import io.talkgraph.importing.recognition.ConferenceSeries.KnownEdition;
import org.jspecify.annotations.Nullable;

/** What a text says of when and where a conference is; null for what it leaves open. */
record Stated(
        @Nullable Integer year,
        @Nullable String region,
        @Nullable String city,
        @Nullable String country,
        DateWords.@Nullable Span date) {

    private static final int DAYS_OF_ECHO = 90;

    /**
     * How well this fits an edition: a point for each thing that is the same, minus points for each that differs. A city
     * that differs costs less than a year, as people are named Austin and Paris too.
     */
    int fit(KnownEdition known) {
        Edition edition = known.edition();
        return compare(year, edition.year(), 2)
                + compare(region, known.region(), 2)
                + compare(city, edition.city(), 1)
                + compare(country, edition.country(), 1)
                + (falls(edition, 0) ? 1 : 0);
    }

    /**
     * How much this speaks for an edition when it stands apart from the name of the conference. A date is often that of
     * publication, so one in the months after the conference counts too; nothing speaks against.
     */
    int support(KnownEdition known) {
        Edition edition = known.edition();
        int points = falls(edition, 0) ? 2 : falls(edition, DAYS_OF_ECHO) ? 1 : 0;
        points += date == null && compare(year, edition.year(), 0) > 0 ? 1 : 0;
        points += compare(region, known.region(), 0) > 0 ? 1 : 0;
        return points + (compare(city, edition.city(), 0) > 0 ? 1 : 0);
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

    private static int compare(@Nullable Object stated, @Nullable Object known, int penalty) {
        if (stated == null || known == null) {
            return 0;
        }
        return stated.equals(known) ? 1 : -penalty;
    }
}
