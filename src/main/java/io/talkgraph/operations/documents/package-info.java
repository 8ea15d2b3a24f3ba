/** The documents in files, folders and archives; what an archive may do to its reader is bounded. */
@NullMarked
package io.talkgraph.operations.documents;

import org.jspecify.annotations.NullMarked;
