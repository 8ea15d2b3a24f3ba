/** Tests of the full-text search beyond its API. */
@NullMarked
package io.talkgraph.search;

import org.jspecify.annotations.NullMarked;
