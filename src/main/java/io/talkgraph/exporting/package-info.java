/** The read path out of the catalogue as one document. */
@NullMarked
package io.talkgraph.exporting;

import org.jspecify.annotations.NullMarked;
