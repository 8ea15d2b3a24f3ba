package io.talkgraph.importing.recognition.conference;

import io.talkgraph.importing.recognition.conference.ConferenceReader.Sighting;
import io.talkgraph.importing.recognition.conference.NamePattern.Event;
import io.talkgraph.importing.recognition.text.DateWords;
import org.jspecify.annotations.Nullable;

/** Makes the names of conferences that are not in the data file. */
final class EventNames {

    /**
     * A conference that is made from a text.
     *
     * @param name without the year
     * @param series the series it belongs to; the name itself when that is all that is known
     */
    record MadeEvent(
            String name,
            String series,
            @Nullable Integer year,
            @Nullable String city,
            @Nullable String country,
            DateWords.@Nullable Span date) {}

    private final ConferenceReader reader;

    EventNames(ConferenceReader reader) {
        this.reader = reader;
    }

    /** A name of the general pattern, with the place that the text says next to it. */
    MadeEvent of(Event event, String text) {
        String rest = text.substring(event.start(), Math.min(text.length(), event.end() + 60));
        String city = null;
        String country = null;
        for (Stated stated : reader.read(rest).loose()) {
            city = city == null ? stated.city() : city;
            country = country == null ? stated.country() : country;
        }
        return new MadeEvent(event.name(), event.name(), event.year(), city, country, null);
    }

    /**
     * An edition that the data file lacks of a series that it has. A longer name in the text wins: "Devoxx Belgium" of the
     * series Devoxx.
     */
    MadeEvent of(Sighting sighting, String text) {
        Stated stated = sighting.stated();
        ConferenceSeries series = sighting.series();
        String name = stated.region() == null ? series.name() : series.name() + " " + stated.region();
        if (series.editions().isEmpty()) {
            name = NamePattern.in(text).stream()
                    .filter(event -> event.start() <= sighting.start() && event.end() >= sighting.end())
                    .map(Event::name)
                    .findFirst()
                    .orElse(name);
        }
        return new MadeEvent(name, series.name(), stated.year(), stated.city(), stated.country(), stated.date());
    }
}
