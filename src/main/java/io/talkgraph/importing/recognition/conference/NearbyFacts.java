package io.talkgraph.importing.recognition.conference;

import io.talkgraph.importing.recognition.conference.ConferenceData.Place;
import io.talkgraph.importing.recognition.conference.ConferenceReader.Sighting;
import io.talkgraph.importing.recognition.conference.ConferenceSeries.KnownEdition;
import io.talkgraph.importing.recognition.text.DateWords;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Collects the names, years, places and dates of one text and gives each year, place and date to the name that it stands
 * nearest to: "KubeCon 2017 - Berlin. Next: KubeCon Shanghai 2018".
 */
final class NearbyFacts {

    /** What a fact is about, with the most words that may stand between it and the name. */
    private enum Kind {
        YEAR(6),
        REGION(4),
        CITY(12),
        COUNTRY(12),
        DATE(12);

        private final int reach;

        Kind(int reach) {
            this.reach = reach;
        }
    }

    /**
     * Where a name stands.
     *
     * @param start by characters
     * @param end by characters, exclusive
     * @param from by words
     * @param next by words, exclusive
     */
    record Extent(int start, int end, int from, int next) {}

    private record Name(ConferenceSeries series, @Nullable KnownEdition named, Extent at) {}

    private record Fact(Kind kind, Object value, int from, int next) {

        /** The words between; one behind the name is nearer than one before it. */
        int distance(Name name) {
            return from >= name.at().next()
                    ? 2 * (from - name.at().next())
                    : 2 * Math.max(0, name.at().from() - next) + 1;
        }
    }

    private final List<Name> names = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    void name(ConferenceSeries series, @Nullable KnownEdition named, Extent at) {
        names.add(new Name(series, named, at));
    }

    void year(int year, int from, int next) {
        facts.add(new Fact(Kind.YEAR, year, from, next));
    }

    void region(String region, int from, int next) {
        facts.add(new Fact(Kind.REGION, region, from, next));
    }

    void place(Place place, int from, int next) {
        String city = place.city();
        facts.add(
                city == null
                        ? new Fact(Kind.COUNTRY, place.country(), from, next)
                        : new Fact(Kind.CITY, place, from, next));
    }

    void date(DateWords.Span date, int from, int next) {
        facts.add(new Fact(Kind.DATE, date, from, next));
        year(date.from().getYear(), from, next);
    }

    /** Whether a name or region ends before that token. */
    boolean endsWithNameOrRegion(int next) {
        return names.stream().anyMatch(name -> name.at().next() == next)
                || facts.stream().anyMatch(fact -> fact.kind() == Kind.REGION && fact.next() == next);
    }

    /** The names, each with its facts. */
    List<Sighting> sightings() {
        Map<Name, Map<Kind, Fact>> nearest = new LinkedHashMap<>();
        names.forEach(name -> nearest.put(name, new EnumMap<>(Kind.class)));
        for (Fact fact : facts) {
            Name name = nearestTo(fact);
            if (name != null) {
                Objects.requireNonNull(nearest.get(name))
                        .merge(fact.kind(), fact, (a, b) -> a.distance(name) <= b.distance(name) ? a : b);
            }
        }
        return nearest.entrySet().stream()
                .map(entry -> sighting(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The facts one by one, when there is no name. */
    List<Stated> loose() {
        if (!names.isEmpty()) {
            return List.of();
        }
        return facts.stream().map(fact -> stated(Map.of(fact.kind(), fact))).toList();
    }

    private @Nullable Name nearestTo(Fact fact) {
        Name nearest = null;
        for (Name name : names) {
            int distance = fact.distance(name);
            boolean near = distance <= 2 * fact.kind().reach + 1;
            if (near && (nearest == null || distance < fact.distance(nearest))) {
                nearest = name;
            }
        }
        return nearest;
    }

    private static Sighting sighting(Name name, Map<Kind, Fact> facts) {
        return new Sighting(
                name.series(),
                name.named(),
                stated(facts),
                name.at().start(),
                name.at().end());
    }

    private static Stated stated(Map<Kind, Fact> facts) {
        Place place = value(facts, Kind.CITY, Place.class);
        return new Stated(
                value(facts, Kind.YEAR, Integer.class),
                value(facts, Kind.REGION, String.class),
                place == null ? null : place.city(),
                place == null ? value(facts, Kind.COUNTRY, String.class) : place.country(),
                value(facts, Kind.DATE, DateWords.Span.class));
    }

    private static <T> @Nullable T value(Map<Kind, Fact> facts, Kind kind, Class<T> type) {
        Fact fact = facts.get(kind);
        return fact == null ? null : type.cast(fact.value());
    }
}
