/** Reads events and their recordings as pyvideo lists them: see {@code src/docs/formats/pyvideo.md}. */
@NullMarked
package io.talkgraph.importing.pyvideo;

import org.jspecify.annotations.NullMarked;
