/** The catalogue's own JSON document, as the export writes it. */
@NullMarked
package io.talkgraph.importing.catalog;

import org.jspecify.annotations.NullMarked;
