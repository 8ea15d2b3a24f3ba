package io.talkgraph.curation;

import java.util.List;

/**
 * What became of an edit.
 *
 * @param key the entry
 * @param warnings what the curator should look at
 */
public record Edited(long key, List<EditWarning> warnings) {}
