/** GraphQL over HTTP: the endpoint and what a browser needs around it. */
@NullMarked
package io.talkgraph.http;

import org.jspecify.annotations.NullMarked;
