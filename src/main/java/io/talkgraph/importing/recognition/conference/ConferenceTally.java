package io.talkgraph.importing.recognition.conference;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.recognition.conference.ConferenceReader.Reading;
import io.talkgraph.importing.recognition.conference.ConferenceReader.Sighting;
import io.talkgraph.importing.recognition.conference.NamePattern.Event;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up the clues of one document. */
public final class ConferenceTally {

    /** Less than this is too little to be certain: more than file names must speak for a conference. */
    private static final double ENOUGH = 60;

    private static final int LONGEST_CLUE = 2000;

    /**
     * Something that a text says apart from a name.
     *
     * @param running whether it is running text, in which a year may be that of anything
     */
    record Loose(Stated stated, double weight, boolean running) {}

    /**
     * An edition that the clues may mean.
     *
     * @param group what the candidates of one series have in common
     * @param line the line of the clue that says it best
     * @param doubt why it needs a look; null when nothing in its own series speaks against
     */
    record Candidate(Object group, Edition edition, double points, int line, @Nullable String doubt) {}

    private final ConferenceReader reader;
    private final EventNames events;
    private final Map<String, SeriesTally> series = new LinkedHashMap<>();
    private final Map<String, EventTally> unknown = new LinkedHashMap<>();
    private final List<Loose> loose = new ArrayList<>();
    private final Map<Object, Integer> seen = new HashMap<>();

    /** Begins without clues, with the names of a data file. */
    public ConferenceTally(ConferenceData data) {
        this.reader = new ConferenceReader(data);
        this.events = new EventNames(reader);
    }

    /** Adds a clue; the order of the document counts where clues are equal. */
    public void add(Clue clue) {
        String text = clue.text().length() > LONGEST_CLUE ? clue.text().substring(0, LONGEST_CLUE) : clue.text();
        Reading reading = reader.read(text);
        for (Sighting sighting : reading.sightings()) {
            add(clue, text, sighting);
        }
        for (Stated stated : reading.loose()) {
            boolean running = clue.weight() == Clue.TEXT;
            if (!running || stated.date() != null || stated.year() == null) {
                loose.add(new Loose(stated, weight(clue, stated), running));
            }
        }
        for (Event event : NamePattern.in(text)) {
            boolean heard = event.likely() || (event.year() != null && clue.weight() >= Clue.TITLE);
            boolean known = reading.sightings().stream()
                    .anyMatch(sighting -> sighting.start() < event.end() && event.start() < sighting.end());
            if (heard && !known) {
                addEvent(clue, events.of(event, text), event.likely());
            }
        }
    }

    /** What the clues come to; empty when they name no conference. */
    public Optional<Guess> decide() {
        List<Candidate> candidates = new ArrayList<>();
        series.values().forEach(tally -> candidates.addAll(tally.candidates(loose)));
        unknown.values().forEach(tally -> candidates.add(tally.candidate(loose)));
        candidates.removeIf(candidate -> candidate.points() <= 0);
        Comparator<Candidate> byPoints = Comparator.comparingDouble(Candidate::points);
        candidates.sort(byPoints.reversed());
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        Candidate best = candidates.get(0);
        Optional<Candidate> rival = candidates.stream()
                .skip(1)
                .filter(other -> other.group() != best.group())
                .filter(other -> other.points() >= best.points() / 2)
                .findFirst();
        return Optional.of(guess(best, rival));
    }

    private static Guess guess(Candidate best, Optional<Candidate> rival) {
        String name = best.edition().name();
        if (best.doubt() != null) {
            return new Guess(best.edition(), best.line(), false, best.doubt());
        }
        if (rival.isPresent()) {
            String other = rival.get().edition().name();
            return new Guess(best.edition(), best.line(), false, name + " is named most, but so is " + other + ".");
        }
        boolean enough = best.points() >= ENOUGH;
        String reason =
                enough ? "The document names " + name + "." : "Only file names or addresses point to " + name + ".";
        return new Guess(best.edition(), best.line(), enough, reason);
    }

    private void add(Clue clue, String text, Sighting sighting) {
        Integer year = sighting.stated().year();
        boolean made = sighting.series().editions().isEmpty()
                || (year != null
                        && sighting.named() == null
                        && !sighting.series().hasYear(year));
        if (made) {
            addEvent(clue, events.of(sighting, text), true);
            return;
        }
        double weight = weight(clue, List.of(sighting.series().name(), sighting.stated()));
        series.computeIfAbsent(sighting.series().name(), name -> new SeriesTally(sighting.series()))
                .add(sighting, clue.line(), weight);
    }

    private void addEvent(Clue clue, EventNames.MadeEvent event, boolean likely) {
        double weight = weight(clue, event) * (likely ? 1 : 0.5);
        unknown.computeIfAbsent(NameKey.of(event.name()), key -> new EventTally(event.name(), event.series(), likely))
                .add(event, clue.line(), weight);
    }

    /** The same thing said again adds less each time, so that a page footer does not outvote the title. */
    private double weight(Clue clue, Object said) {
        int times = seen.merge(List.of(clue.weight(), said), 1, Integer::sum);
        return (double) clue.weight() / times / times;
    }
}
