/** The GraphQL API: one class per type, connections and batched loaders; the only package that speaks GraphQL operations. */
@NullMarked
package io.talkgraph.graphql;

import org.jspecify.annotations.NullMarked;
