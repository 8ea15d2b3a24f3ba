/** Tests of reading, checking and remembering documents. */
@NullMarked
package io.talkgraph.http.documents;

import org.jspecify.annotations.NullMarked;
