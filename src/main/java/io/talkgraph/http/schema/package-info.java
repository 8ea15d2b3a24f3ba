/** The schema that is executed: SmallRye's types with fetchers of ours. */
@NullMarked
package io.talkgraph.http.schema;

import org.jspecify.annotations.NullMarked;
