package io.talkgraph.curation;

/**
 * An entry that is no more.
 *
 * @param id its global id
 * @param slug its slug
 * @param withIt how many rows that belonged to it went with it
 */
public record Removed(String id, String slug, int withIt) {}
