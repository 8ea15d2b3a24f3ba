/** GraphQL over WebSockets, by the protocol graphql-transport-ws: subscriptions, and queries beside them. */
@NullMarked
package io.talkgraph.http.sockets;

import org.jspecify.annotations.NullMarked;
