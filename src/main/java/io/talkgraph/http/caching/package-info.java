/** What need not be done twice: answers while the catalogue stays the same, documents that clients name by their hash. */
@NullMarked
package io.talkgraph.http.caching;

import org.jspecify.annotations.NullMarked;
