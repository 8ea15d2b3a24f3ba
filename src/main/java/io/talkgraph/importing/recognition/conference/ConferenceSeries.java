package io.talkgraph.importing.recognition.conference;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A conference that takes place again and again.
 *
 * @param usual the region that is meant when only the year is given
 * @param editions those of the data file; none for a series that is known by name only
 */
record ConferenceSeries(String name, @Nullable String usual, List<KnownEdition> editions) {

    /**
     * One edition of the data file.
     *
     * @param region the part of the world that its name says
     */
    record KnownEdition(Edition edition, @Nullable String region) {

        /** Whether its name says nothing but the year, as that of DockerCon 2018 beside DockerCon Europe 2018. */
        boolean isPlain() {
            return String.valueOf(edition.year()).equals(edition.edition());
        }
    }

    /** Whether the data file has an edition of that year. */
    boolean hasYear(int year) {
        return editions.stream()
                .anyMatch(known -> Integer.valueOf(year).equals(known.edition().year()));
    }
}
