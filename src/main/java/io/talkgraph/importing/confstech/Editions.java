package io.talkgraph.importing.confstech;

import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.importing.CatalogueDraft.Conference;
import io.talkgraph.importing.programme.ConferenceNaming;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.recognition.ConferenceDirectory;
import io.talkgraph.importing.recognition.conference.Edition;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Names the editions of a list. One that the program knows has its name; any other one bears its city, because several
 * of one name take place in a year, and where that is not enough its month.
 */
final class Editions {

    private final ConferenceDirectory directory;
    private final ConferenceNaming naming;

    Editions(ConferenceDirectory directory) {
        this.directory = directory;
        this.naming = new ConferenceNaming(directory);
    }

    /** Adds the conference of an event, unless it is there; events come by their first day. */
    void add(Event event, Map<String, Conference> bySlug) {
        Conference one = naming.ofListed(event).orElse(null);
        if (one == null) {
            return;
        }
        boolean known = directory.named(one.slug()).filter(Edition::known).isPresent();
        Conference named = known ? one : called(one, event.city());
        Conference earlier = bySlug.putIfAbsent(named.slug(), named);
        LocalDate start = Objects.requireNonNull(event.startDate());
        if (!known && earlier != null && !start.equals(earlier.startDate())) {
            Conference later = called(named, start.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
            bySlug.putIfAbsent(later.slug(), later);
        }
    }

    /** The conference with a word in its name before the year; as it is when the word is there, or null. */
    private static Conference called(Conference one, @Nullable String word) {
        if (word == null || ("-" + one.slug() + "-").contains("-" + Slug.of(word) + "-")) {
            return one;
        }
        String year = one.year() == null ? "" : " " + one.year();
        String name = one.name().endsWith(year)
                ? one.name().substring(0, one.name().length() - year.length()) + " " + word + year
                : one.name() + " " + word;
        return new Conference(
                Slug.of(name),
                name,
                one.series(),
                word + year,
                one.year(),
                one.startDate(),
                one.endDate(),
                one.city(),
                one.country(),
                one.url(),
                List.of(),
                Map.of());
    }
}
