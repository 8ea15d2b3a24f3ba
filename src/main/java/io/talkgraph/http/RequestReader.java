package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
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
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return fromParameters(context.queryParams());
        }
        throw new RequestException(405, "Send GraphQL requests by POST or GET.", Map.of("Allow", "GET, POST"));
    }

    /**
     * Reads a request that came by another way than as one of HTTP.
     *
     * @param request with the fields that a body has
     * @throws RequestException when it is none
     */
    GraphQLRequest read(ObjectNode request) {
        return request(request, false);
    }

    private GraphQLRequest fromBody(RoutingContext context) {
        // A form can send other types without asking the server first, and so could any page on the web.
        MIMEHeader type = context.parsedHeaders().contentType();
        if (!isJson(type)) {
            throw new RequestException(
                    415, "Send the request as application/json, in UTF-8.", Map.of("Accept", "application/json"));
        }
        Buffer body = context.body().buffer();
        return request(object("body", body == null ? new byte[0] : body.getBytes()), false);
    }

    private GraphQLRequest fromParameters(MultiMap parameters) {
        ObjectNode request = json.createObjectNode();
        request.put("query", parameters.get("query"));
        request.put("documentId", parameters.get("documentId"));
        request.put("operationName", parameters.get("operationName"));
        for (String name : List.of("variables", "extensions")) {
            String value = parameters.get(name);
            if (value != null && !value.isEmpty()) {
                request.set(name, object(name, value.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return request(request, true);
    }

    private GraphQLRequest request(ObjectNode request, boolean get) {
        @Nullable String query = text(request, "query");
        @Nullable String documentId = text(request, "documentId");
        Map<String, Object> extensions = map(request, "extensions");
        boolean named = documentId != null || extensions.containsKey("persistedQuery");
        if ((query == null || query.isBlank()) && !named) {
            throw RequestException.bad("The request has no query: send {\"query\": \"{ talks { totalCount } }\"}.");
        }
        return new GraphQLRequest(
                query, documentId, text(request, "operationName"), map(request, "variables"), extensions, get);
    }

    private Map<String, Object> map(ObjectNode request, String field) {
        if (!request.hasNonNull(field)) {
            return Map.of();
        }
        if (!request.get(field).isObject()) {
            throw RequestException.bad(field + " must be an object.");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        request.get(field).properties().forEach(entry -> map.put(entry.getKey(), value(entry.getValue())));
        return map;
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
        } catch (StreamConstraintsException e) {
            throw new RequestException(
                    400,
                    ApiException.of(
                            ErrorCode.LIMIT_EXCEEDED, "The " + what + " is too much: " + e.getOriginalMessage() + "."),
                    Map.of());
        } catch (JsonProcessingException e) {
            throw RequestException.bad("The " + what + " is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw RequestException.bad("The " + what + " is no JSON.");
        }
        throw RequestException.bad("The " + what + " must be a JSON object; one request at a time.");
    }

    private static boolean isJson(MIMEHeader type) {
        @Nullable String charset = type.parameter("charset");
        return type.component().equalsIgnoreCase("application")
                && type.subComponent().equalsIgnoreCase("json")
                && (charset == null || charset.equalsIgnoreCase("utf-8"));
    }
}
