/** Tests of the API as a client sees it. */
@NullMarked
package io.talkgraph.graphql;

import org.jspecify.annotations.NullMarked;
