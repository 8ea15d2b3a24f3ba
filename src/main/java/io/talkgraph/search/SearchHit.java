package io.talkgraph.search;

import io.talkgraph.catalogue.value.EntryKind;

/**
 * An entry that a search found.
 *
 * @param kind what it is
 * @param key its key within the kind
 * @param score the higher the better; only comparable inside one search
 */
public record SearchHit(EntryKind kind, long key, double score) {}
