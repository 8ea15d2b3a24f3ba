package io.talkgraph.http;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a client asks.
 *
 * @param query the document
 * @param operationName the operation of the document to execute; null when it has one
 * @param variables their values; empty for none
 * @param extensions what the client asks of the server beside the answer; empty for none
 * @param get whether it came by GET, which is for queries only
 */
record GraphQLRequest(
        String query,
        @Nullable String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions,
        boolean get) {}
