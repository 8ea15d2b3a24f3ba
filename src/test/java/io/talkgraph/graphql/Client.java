package io.talkgraph.graphql;

import io.restassured.path.json.JsonPath;

import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A client of the API. */
final class Client {

    private Client() {}

    /** The data of an answer without errors. */
    static JsonPath ask(String query) {
        return ask(query, Map.of());
    }

    /** The data of an answer without errors. */
    static JsonPath ask(String query, Map<String, Object> variables) {
        JsonPath answer = send(query, variables);
        assertThat(answer.getList("errors")).as("errors of %s", query).isNull();
        return answer.setRootPath("data");
    }

    /** The answer, errors and all. */
    static JsonPath send(String query, Map<String, Object> variables) {
        return given().contentType("application/json")
                .body(Map.of("query", query, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
