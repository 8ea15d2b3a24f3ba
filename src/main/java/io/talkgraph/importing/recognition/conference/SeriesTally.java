package io.talkgraph.importing.recognition.conference;

import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.importing.recognition.conference.ConferenceReader.Sighting;
import io.talkgraph.importing.recognition.conference.ConferenceSeries.KnownEdition;
import io.talkgraph.importing.recognition.conference.ConferenceTally.Candidate;
import io.talkgraph.importing.recognition.conference.ConferenceTally.Loose;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The points of the editions of one series. */
final class SeriesTally {

    /** Editions nearer to each other than this are not told apart. */
    private static final double MARGIN = 5;

    private record Said(int line, double weight, Stated stated, @Nullable KnownEdition named) {

        boolean contradicts(KnownEdition edition) {
            return named == null ? stated.contradicts(edition) : !named.equals(edition);
        }

        double points(KnownEdition edition) {
            return named == null ? weight * stated.fit(edition) : named.equals(edition) ? 2 * weight : 0;
        }
    }

    private final ConferenceSeries series;
    private final List<Said> said = new ArrayList<>();

    SeriesTally(ConferenceSeries series) {
        this.series = series;
    }

    void add(Sighting sighting, int line, double weight) {
        said.add(new Said(line, weight, sighting.stated(), sighting.named()));
    }

    /** At most one: the best edition, or the series without an edition when the clues leave the year open. */
    List<Candidate> candidates(List<Loose> loose) {
        Map<KnownEdition, Double> points = new LinkedHashMap<>();
        for (KnownEdition edition : possible()) {
            double own = said.stream().mapToDouble(one -> one.points(edition)).sum();
            double support = loose.stream()
                    .mapToDouble(one -> one.weight() * one.stated().support(edition) / 2)
                    .sum();
            points.put(edition, own + support);
        }
        double name = said.stream().mapToDouble(Said::weight).sum();
        double best =
                points.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<KnownEdition> top = points.entrySet().stream()
                .filter(entry -> entry.getValue() > best - MARGIN)
                .map(Map.Entry::getKey)
                .toList();
        return List.of(candidate(top, name + best));
    }

    /** The editions that no title speaks against, or all when that leaves none: the rest does not outvote a title. */
    private List<KnownEdition> possible() {
        List<KnownEdition> possible = series.editions().stream()
                .filter(edition ->
                        said.stream().noneMatch(one -> one.weight() >= Clue.TITLE && one.contradicts(edition)))
                .toList();
        return possible.isEmpty() ? series.editions() : possible;
    }

    private Candidate candidate(List<KnownEdition> top, double points) {
        Set<Integer> years = top.stream().map(known -> known.edition().year()).collect(Collectors.toSet());
        if (years.size() > 1) {
            Edition open = openEdition();
            String doubt =
                    open.name() + " is named, but nothing says of which year; name the conference when importing.";
            return new Candidate(this, open, points, lineFor(null), doubt);
        }
        KnownEdition chosen = top.stream()
                .filter(known -> Objects.equals(known.region(), series.usual()))
                .findFirst()
                .orElse(top.get(0));
        return new Candidate(this, chosen.edition(), points, lineFor(chosen), doubt(chosen, top));
    }

    private @Nullable String doubt(KnownEdition chosen, List<KnownEdition> top) {
        double against = heaviest(said.stream().filter(one -> one.contradicts(chosen)));
        double speaksFor = heaviest(said.stream().filter(one -> !one.contradicts(chosen) && one.points(chosen) > 0));
        if (against > 0 && against >= speaksFor) {
            return chosen.edition().name() + " fits best, but the document names another year or place as well.";
        }
        if (top.size() == 1 || chosen.isPlain()) {
            return null;
        }
        String others = top.stream()
                .filter(known -> !known.equals(chosen))
                .map(known -> known.edition().name())
                .collect(Collectors.joining(", "));
        return "Only series and year are given: taken for " + chosen.edition().name() + ", the usual one; " + others
                + " is possible too.";
    }

    private static double heaviest(Stream<Said> said) {
        return said.mapToDouble(Said::weight).max().orElse(0);
    }

    /** The line of the clue that says most for an edition, the first of equals; of the heaviest clue for none. */
    private int lineFor(@Nullable KnownEdition edition) {
        Comparator<Said> byPoints =
                Comparator.comparingDouble(one -> edition == null ? one.weight() : one.weight() + one.points(edition));
        Said best = said.get(0);
        for (Said one : said) {
            best = byPoints.compare(one, best) > 0 ? one : best;
        }
        return best.line();
    }

    private Edition openEdition() {
        Set<String> regions = new LinkedHashSet<>();
        said.stream().map(one -> one.stated().region()).filter(Objects::nonNull).forEach(regions::add);
        String region = regions.size() == 1 ? regions.iterator().next() : null;
        String name = region == null ? series.name() : series.name() + " " + region;
        return new Edition(Slug.of(name), name, series.name(), region, null, null, null, null, null, null, false);
    }
}
