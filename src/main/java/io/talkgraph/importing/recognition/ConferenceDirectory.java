package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.conference.Clue;
import io.talkgraph.importing.recognition.conference.ConferenceData;
import io.talkgraph.importing.recognition.conference.ConferenceNames;
import io.talkgraph.importing.recognition.conference.ConferenceTally;
import io.talkgraph.importing.recognition.conference.Edition;
import io.talkgraph.importing.recognition.conference.Guess;

import java.util.List;
import java.util.Optional;

/**
 * Tells which conference a text speaks of: by the known editions of the shipped data file
 * {@code vocabulary/conferences.yaml}, and by the general pattern "Name Year City" for all others.
 */
public final class ConferenceDirectory {

    private final ConferenceData data;
    private final ConferenceNames names;

    private ConferenceDirectory(ConferenceData data) {
        this.data = data;
        this.names = new ConferenceNames(data);
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
        return names.named(name);
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
        ConferenceTally tally = new ConferenceTally(data);
        clues.forEach(tally::add);
        return tally.decide();
    }
}
