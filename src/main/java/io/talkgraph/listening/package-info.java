/** Hearing of changes of the catalogue, whoever makes them, on connections that are not of the pool. */
@NullMarked
package io.talkgraph.listening;

import org.jspecify.annotations.NullMarked;
