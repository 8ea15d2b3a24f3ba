package io.talkgraph.curation;

/**
 * A change that was taken back.
 *
 * @param change the key of the change that restored the former values
 * @param entry the global id of the entry, which may be gone now
 */
public record Reverted(long change, String entry) {}
