/** Reads lists of conferences as confs.tech keeps them: see {@code src/docs/formats/confs-tech.md}. */
@NullMarked
package io.talkgraph.importing.confstech;

import org.jspecify.annotations.NullMarked;
