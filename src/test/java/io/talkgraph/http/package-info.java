/** Tests of GraphQL over HTTP. */
@NullMarked
package io.talkgraph.http;

import org.jspecify.annotations.NullMarked;
