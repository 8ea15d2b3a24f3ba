/** Tests of GraphQL over HTTP. */
@NullMarked
package io.talkgraph.http.execution;

import org.jspecify.annotations.NullMarked;
