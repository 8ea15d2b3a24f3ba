package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.recognition.ConferenceDirectory;
import io.talkgraph.importing.recognition.conference.Clue;
import io.talkgraph.importing.recognition.conference.Edition;
import io.talkgraph.importing.recognition.conference.Guess;

import java.util.List;
import java.util.Optional;

/** What this package asks of {@link ConferenceDirectory}; a test answers for itself. */
interface Conferences {

    /** See {@link ConferenceDirectory#named}. */
    Optional<Edition> named(String name);

    /** See {@link ConferenceDirectory#mentionedIn}. */
    List<Edition> mentionedIn(String text);

    /** See {@link ConferenceDirectory#guess}. */
    Optional<Guess> guess(List<Clue> clues);

    /** The answers of a directory. */
    static Conferences of(ConferenceDirectory directory) {
        return new Conferences() {
            @Override
            public Optional<Edition> named(String name) {
                return directory.named(name);
            }

            @Override
            public List<Edition> mentionedIn(String text) {
                return directory.mentionedIn(text);
            }

            @Override
            public Optional<Guess> guess(List<Clue> clues) {
                return directory.guess(clues);
            }
        };
    }
}
