/** Full-text search over the documents that the database keeps for each entry (db/migration/V3__search.sql). */
@NullMarked
package io.talkgraph.search;

import org.jspecify.annotations.NullMarked;
