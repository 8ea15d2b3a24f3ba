package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.ConferenceDirectory.Edition;
import org.jspecify.annotations.Nullable;

/**
 * An edition that the clues may mean.
 *
 * @param group what the candidates of one series have in common
 * @param line the line of the clue that says it best
 * @param doubt why it needs a look; null when nothing in its own series speaks against
 */
record Candidate(Object group, Edition edition, double points, int line, @Nullable String doubt) {}
