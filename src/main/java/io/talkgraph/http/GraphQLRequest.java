package io.talkgraph.http;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * What a client asks.
 *
 * @param query the document; null when the request names it
 * @param documentId the name of the document; null when the request has none
 * @param operationName the operation of the document to execute; null when it has one
 * @param variables their values; empty for none
 * @param extensions what the client asks of the server beside the answer; empty for none
 * @param get whether it came by GET, which is for queries only
 */
record GraphQLRequest(
        @Nullable String query,
        @Nullable String documentId,
        @Nullable String operationName,
        Map<String, Object> variables,
        Map<String, Object> extensions,
        boolean get) {}
