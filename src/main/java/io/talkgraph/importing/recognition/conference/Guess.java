package io.talkgraph.importing.recognition.conference;

/**
 * The conference of a document.
 *
 * @param edition the most likely one
 * @param line the line of the clue that decided
 * @param certain false when a curator should confirm it
 * @param reason one sentence on why, for the warning; names the others that are possible
 */
public record Guess(Edition edition, int line, boolean certain, String reason) {}
