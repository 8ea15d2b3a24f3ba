package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads GraphQL requests from HTTP: POST with JSON, GET with parameters. */
@ApplicationScoped
class RequestReader {

    private final ObjectMapper json;

    RequestReader(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Reads a request.
     *
     * @throws RequestException when it is none
     */
    GraphQLRequest read(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method.equals(HttpMethod.POST)) {
            return fromBody(context);
        }
        if (method.equals(HttpMethod.GET)) {
            return fromParameters(context.queryParams());
        }
        throw new RequestException(405, "Send GraphQL requests by POST or GET.", Map.of("Allow", "GET, POST"));
    }

    private GraphQLRequest fromBody(RoutingContext context) {
        // A form can send other types without asking the server first, and so could any page on the web.
        String type = context.request().getHeader("Content-Type");
        if (type == null || !mediaType(type).equals("application/json")) {
            throw new RequestException(
                    415, "Send the request as application/json.", Map.of("Accept", "application/json"));
        }
        Buffer body = context.body().buffer();
        return request(object("body", body == null ? new byte[0] : body.getBytes()));
    }

    private GraphQLRequest fromParameters(MultiMap parameters) {
        ObjectNode request = json.createObjectNode();
        request.put("query", parameters.get("query"));
        request.put("operationName", parameters.get("operationName"));
        String variables = parameters.get("variables");
        if (variables != null && !variables.isEmpty()) {
            request.set("variables", object("variables", variables.getBytes(StandardCharsets.UTF_8)));
        }
        GraphQLRequest read = request(request);
        if (!isQuery(read)) {
            throw new RequestException(405, "GET is for queries; send mutations by POST.", Map.of("Allow", "POST"));
        }
        return read;
    }

    private GraphQLRequest request(ObjectNode request) {
        @Nullable String query = text(request, "query");
        if (query == null || query.isBlank()) {
            throw RequestException.bad("The request has no query: send {\"query\": \"{ talks { totalCount } }\"}.");
        }
        if (request.hasNonNull("variables") && !request.get("variables").isObject()) {
            throw RequestException.bad("variables must be an object.");
        }
        Map<String, Object> variables = new LinkedHashMap<>();
        if (request.hasNonNull("variables")) {
            request.get("variables")
                    .properties()
                    .forEach(variable -> variables.put(variable.getKey(), value(variable.getValue())));
        }
        return new GraphQLRequest(query, text(request, "operationName"), variables);
    }

    private @Nullable Object value(JsonNode node) {
        return json.convertValue(node, Object.class);
    }

    private static @Nullable String text(ObjectNode request, String field) {
        if (!request.hasNonNull(field)) {
            return null;
        }
        if (!request.get(field).isTextual()) {
            throw RequestException.bad(field + " must be a string.");
        }
        return request.get(field).textValue();
    }

    private ObjectNode object(String what, byte[] bytes) {
        try {
            if (json.readTree(bytes) instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException e) {
            throw RequestException.bad("The " + what + " is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw RequestException.bad("The " + what + " is no JSON.");
        }
        throw RequestException.bad("The " + what + " must be a JSON object; one request at a time.");
    }

    private static boolean isQuery(GraphQLRequest request) {
        try {
            return Parser.parse(request.query()).getDefinitionsOfType(OperationDefinition.class).stream()
                    .filter(each -> request.operationName() == null
                            || request.operationName().equals(each.getName()))
                    .allMatch(each -> each.getOperation() == OperationDefinition.Operation.QUERY);
        } catch (InvalidSyntaxException e) {
            // The execution says what is wrong with it.
            return true;
        }
    }

    private static String mediaType(String header) {
        return header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
