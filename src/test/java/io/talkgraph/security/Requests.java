package io.talkgraph.security;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.jspecify.annotations.Nullable;

import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

/** What tests of tokens ask, and how it is answered. */
final class Requests {

    static final String QUERY = "{ catalog { talks } }";

    /** For curators, who learn that this is no id. */
    static final String MUTATION = "mutation { deleteSpeaker(input: {id: \"none\", version: 1}) { id } }";

    private Requests() {}

    static ValidatableResponse send(String query, @Nullable String token) {
        RequestSpecification request = given().contentType("application/json").body(Map.of("query", query));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.post("/graphql").then();
    }

    static void expectCurator(String token) {
        send(MUTATION, token).statusCode(200).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    static void expectOnlyReading(String token) {
        send(QUERY, token).statusCode(200).body("errors", nullValue());
        send(MUTATION, token).statusCode(200).body("errors[0].extensions.code", equalTo("FORBIDDEN"));
    }

    static ValidatableResponse expectInvalid(ValidatableResponse response) {
        return response.statusCode(401)
                .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
                .header("Cache-Control", "no-store")
                .body(
                        "errors.extensions.code", equalTo(java.util.List.of("UNAUTHENTICATED")),
                        "$", not(hasItems("data")));
    }

    static void expectInvalid(String token) {
        expectInvalid(send(QUERY, token));
        expectInvalid(send(MUTATION, token));
    }

    static void expectUnavailable(String token) {
        send(QUERY, token)
                .statusCode(503)
                .header("Retry-After", "5")
                .body("errors.extensions.code", equalTo(java.util.List.of("UNAVAILABLE")));
    }
}
