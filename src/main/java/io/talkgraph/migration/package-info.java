/** The schema of the database: whether it is the one that this program knows, and how it becomes that. */
@NullMarked
package io.talkgraph.migration;

import org.jspecify.annotations.NullMarked;
