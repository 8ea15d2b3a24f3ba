/** The catalogue in the formats of others: which talks a document has, read in a constant number of statements. */
@NullMarked
package io.talkgraph.publishing;

import org.jspecify.annotations.NullMarked;
