/** Documents of clients: read and checked before anything is executed, and remembered. */
@NullMarked
package io.talkgraph.http.documents;

import org.jspecify.annotations.NullMarked;
