package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.recognition.ConferenceDirectory;

import java.util.List;
import java.util.Optional;

/** What this package asks of {@link ConferenceDirectory}; a test answers for itself. */
interface Conferences {

    /** See {@link ConferenceDirectory#named}. */
    Optional<ConferenceDirectory.Edition> named(String name);

    /** See {@link ConferenceDirectory#mentionedIn}. */
    List<ConferenceDirectory.Edition> mentionedIn(String text);

    /** See {@link ConferenceDirectory#guess}. */
    Optional<ConferenceDirectory.Guess> guess(List<ConferenceDirectory.Clue> clues);

    /** The answers of a directory. */
    static Conferences of(ConferenceDirectory directory) {
        return new Conferences() {
            @Override
            public Optional<ConferenceDirectory.Edition> named(String name) {
                return directory.named(name);
            }

            @Override
            public List<ConferenceDirectory.Edition> mentionedIn(String text) {
                return directory.mentionedIn(text);
            }

            @Override
            public Optional<ConferenceDirectory.Guess> guess(List<ConferenceDirectory.Clue> clues) {
                return directory.guess(clues);
            }
        };
    }
}
