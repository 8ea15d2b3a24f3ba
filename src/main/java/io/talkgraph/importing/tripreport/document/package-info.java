/** A document in pieces: front matter, blocks and inline text, slides, and the ledger of where each line went. */
@NullMarked
package io.talkgraph.importing.tripreport.document;

import org.jspecify.annotations.NullMarked;
