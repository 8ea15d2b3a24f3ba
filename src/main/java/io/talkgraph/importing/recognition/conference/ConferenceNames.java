package io.talkgraph.importing.recognition.conference;

import io.talkgraph.importing.recognition.conference.ConferenceReader.Reading;
import io.talkgraph.importing.recognition.conference.ConferenceReader.Sighting;
import io.talkgraph.importing.recognition.conference.ConferenceSeries.KnownEdition;
import io.talkgraph.importing.recognition.conference.EventNames.MadeEvent;
import io.talkgraph.importing.recognition.conference.NamePattern.Event;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves names that stand for themselves: one that a person typed, and those in a single sentence. */
public final class ConferenceNames {

    private static final Pattern YEAR_AT_END = Pattern.compile("(.*\\S)[\\s,'’-]+((?:19|20)\\d\\d)");
    private static final int LONGEST_TEXT = 10_000;

    private final ConferenceData data;
    private final ConferenceReader reader;
    private final EventNames events;

    /** Resolves names by a data file. */
    public ConferenceNames(ConferenceData data) {
        this.data = data;
        this.reader = new ConferenceReader(data);
        this.events = new EventNames(reader);
    }

    /**
     * Finds the edition that a name or slug means.
     *
     * @param name a name as a person would type it, or a slug
     * @return the edition it means; a new one when it is none of the known, empty when it is no name at all
     */
    public Optional<Edition> named(String name) {
        String stripped = name.strip();
        return data.bySlug(stripped.toLowerCase(Locale.ROOT)).or(() -> read(stripped));
    }

    private Optional<Edition> read(String name) {
        if (name.chars().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Reading reading = reader.read(name);
        if (reading.sightings().size() != 1 || ofItsOwn(name, reading)) {
            return Optional.of(typed(name));
        }
        Sighting sighting = reading.sightings().get(0);
        List<KnownEdition> fitting = fitting(sighting);
        return Optional.of(fitting.stream()
                .filter(known ->
                        Objects.equals(known.region(), sighting.series().usual()))
                .findFirst()
                .or(() -> fitting.stream().findFirst())
                .map(KnownEdition::edition)
                .orElseGet(() -> made(sighting, name)));
    }

    /**
     * All editions that a text names for certain, in its order.
     *
     * @param text a line or sentence; of a longer one the beginning counts
     */
    public List<Edition> mentionedIn(String text) {
        String piece = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        Map<Integer, Edition> found = new TreeMap<>();
        List<Sighting> sightings = reader.read(piece).sightings();
        for (Sighting sighting : sightings) {
            Edition edition = certain(sighting, piece);
            if (edition != null) {
                found.put(sighting.start(), edition);
            }
        }
        for (Event event : NamePattern.in(piece)) {
            boolean known = sightings.stream().anyMatch(one -> one.start() < event.end() && event.start() < one.end());
            if (!known && event.likely() && event.year() != null) {
                found.put(event.start(), edition(events.of(event, piece)));
            }
        }
        Map<String, Edition> bySlug = new LinkedHashMap<>();
        found.values().forEach(edition -> bySlug.putIfAbsent(edition.slug(), edition));
        return List.copyOf(bySlug.values());
    }

    private @Nullable Edition certain(Sighting sighting, String text) {
        if (sighting.stated().isEmpty() && sighting.named() == null) {
            return null;
        }
        List<KnownEdition> fitting = fitting(sighting);
        Integer year = sighting.stated().year();
        if (fitting.isEmpty() && year != null && !sighting.series().hasYear(year)) {
            return edition(events.of(sighting, text));
        }
        List<KnownEdition> exact = fitting.size() == 1
                ? fitting
                : fitting.stream().filter(KnownEdition::isPlain).toList();
        return exact.size() == 1 ? exact.get(0).edition() : null;
    }

    /** The editions that nothing said speaks against; none when nothing is said. */
    private static List<KnownEdition> fitting(Sighting sighting) {
        if (sighting.named() != null) {
            return List.of(sighting.named());
        }
        Stated stated = sighting.stated();
        int most = sighting.series().editions().stream()
                .mapToInt(stated::fit)
                .max()
                .orElse(0);
        Integer year = stated.year();
        boolean lacking = year != null && !sighting.series().hasYear(year);
        if (most <= 0 || lacking) {
            return List.of();
        }
        return sighting.series().editions().stream()
                .filter(known -> stated.fit(known) == most && !stated.contradicts(known))
                .toList();
    }

    /** Whether a known conference is only part of the name: "Security Day at KubeCon EU 2021". */
    private static boolean ofItsOwn(String name, Reading reading) {
        Sighting sighting = reading.sightings().get(0);
        String rest = name.substring(0, sighting.start()) + " " + name.substring(sighting.end());
        return reading.leftOver() > 0
                && (NamePattern.likely(rest) || rest.matches("(?s).*\\b(?:Day|Workshop|devroom|Devroom|Track)\\b.*"));
    }

    private Edition made(Sighting sighting, String name) {
        Stated stated = sighting.stated();
        if (sighting.series().editions().isEmpty() && stated.year() == null) {
            return typed(name);
        }
        return edition(events.of(sighting, name));
    }

    private static Edition edition(MadeEvent event) {
        return EventTally.edition(event.name(), event.series(), event.year(), event.city(), event.country());
    }

    private static Edition typed(String name) {
        Matcher matcher = YEAR_AT_END.matcher(name);
        if (!matcher.matches()) {
            return EventTally.edition(name, name, null, null, null);
        }
        return EventTally.edition(matcher.group(1), matcher.group(1), Integer.valueOf(matcher.group(2)), null, null);
    }
}
