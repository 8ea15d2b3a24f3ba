/** Reads the landscape of the CNCF: see {@code src/docs/formats/landscape.md}. */
@NullMarked
package io.talkgraph.importing.landscape;

import org.jspecify.annotations.NullMarked;
