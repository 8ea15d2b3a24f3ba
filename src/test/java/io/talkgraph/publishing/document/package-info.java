/** Tests of the documents. */
@NullMarked
package io.talkgraph.publishing.document;

import org.jspecify.annotations.NullMarked;
