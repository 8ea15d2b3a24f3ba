/** The write path: from a document to the catalogue in one transaction. Knows no format. */
@NullMarked
package io.talkgraph.importing;

import org.jspecify.annotations.NullMarked;
