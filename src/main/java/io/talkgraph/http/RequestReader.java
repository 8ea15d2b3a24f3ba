package io.talkgraph.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.graphql.errors.ApiException;
import io.vertx.ext.web.RoutingContext;

import java.io.IOException;
import java.util.Map;

/** Reads a request. */
record RequestReader(ObjectMapper json) {
    GraphQLRequest read(RoutingContext context) {
        try {
            Map<String, Object> body = json.readValue(context.body().buffer().getBytes(), new TypeReference<>() {});
            return new GraphQLRequest(
                    (String) body.get("query"),
                    (String) body.get("operationName"),
                    body.get("variables") == null ? Map.of() : (Map<String, Object>) body.get("variables"));
        } catch (IOException e) {
            throw ApiException.badInput("body", "bad");
        }
    }
}
