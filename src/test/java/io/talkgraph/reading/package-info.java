/** Tests of reading in batches. */
@NullMarked
package io.talkgraph.reading;

import org.jspecify.annotations.NullMarked;
