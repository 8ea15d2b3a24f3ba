package io.talkgraph.importing.recognition;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells which conference a text speaks of: by the known editions of the shipped data file
 * {@code vocabulary/conferences.yaml}, and by the general pattern "Name Year City" for all others.
 */
public final class ConferenceDirectory {

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

    /**
     * A piece of a document that may say which conference it is about.
     *
     * @param text the piece: a title, a heading, an opening sentence, the name of a linked file, a tag
     * @param line its line, from 1; 0 when it is the name of the document itself
     * @param weight how much it counts; see the constants
     */
    public record Clue(String text, int line, int weight) {

        /** The title of the document. */
        public static final int TITLE = 100;

        /** A heading. */
        public static final int HEADING = 60;

        /** Running text; the opening sentences count most. */
        public static final int TEXT = 30;

        /** A file name, an address, a tag. */
        public static final int NAME = 10;
    }

    /**
     * The conference of a document.
     *
     * @param edition the most likely one
     * @param line the line of the clue that decided
     * @param certain false when a curator should confirm it
     * @param reason one sentence on why, for the warning; names the others that are possible
     */
    public record Guess(Edition edition, int line, boolean certain, String reason) {}

    private final ConferenceData data;
    private final ConferenceReader reader;
    private final ConferenceNames names;

    private ConferenceDirectory(ConferenceData data) {
        this.data = data;
        this.reader = new ConferenceReader(data);
        this.names = new ConferenceNames(reader);
    }

    /** The directory with the shipped data file. */
    public static ConferenceDirectory shipped() {
        return new ConferenceDirectory(ConferenceData.load());
    }

    /**
     * Finds the edition that a name or slug means.
     *
     * @param name a name as a person would type it, or a slug: "KubeCon EU 2018", "FOSDEM 2020"
     * @return the edition it means; a new one when it is none of the known, empty when it is no name at all
     */
    public Optional<Edition> named(String name) {
        return data.bySlug(name.strip().toLowerCase(Locale.ROOT)).or(() -> names.named(name.strip()));
    }

    /**
     * All editions that a text names for certain, in its order.
     *
     * @param text a line or sentence
     */
    public List<Edition> mentionedIn(String text) {
        return names.mentionedIn(text);
    }

    /**
     * Adds up the clues of one document.
     *
     * @param clues from the document, in its order
     * @return what they add up to; empty when they name no conference
     */
    public Optional<Guess> guess(List<Clue> clues) {
        ConferenceTally tally = new ConferenceTally(reader);
        clues.forEach(tally::add);
        return tally.decide();
    }
}
