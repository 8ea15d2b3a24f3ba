package io.talkgraph.http;

import io.talkgraph.http.caching.Answer;
import org.jspecify.annotations.Nullable;

/**
 * What goes back to a client.
 *
 * @param answer null when the client has it already: 304
 * @param tag its entity tag; null when nobody may keep it
 */
record Reply(@Nullable Answer answer, @Nullable String tag) {}
