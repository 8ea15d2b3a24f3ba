/** Hearing of each change of the catalogue, one after the other, for as long as one likes. */
@NullMarked
package io.talkgraph.following;

import org.jspecify.annotations.NullMarked;
