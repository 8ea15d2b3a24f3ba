package io.talkgraph.graphql;

import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Tokens;

import java.util.HashMap;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** A client with the token of a curator. */
final class Curator {

    private Curator() {}

    /** The answer to a mutation with one input, errors and all. */
    static JsonPath send(String mutation, String selection, Map<String, ?> input) {
        String document = "mutation ($input: %s!) { %s(input: $input) { %s } }"
                .formatted(inputType(mutation), mutation, selection);
        return send(document, Map.of("input", input));
    }

    /** The type of the input of a mutation: the contract names it by the mutation, or by what is done. */
    static String inputType(String mutation) {
        for (String act : new String[] {"delete", "merge"}) {
            if (mutation.startsWith(act)) {
                return Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input";
            }
        }
        return Character.toUpperCase(mutation.charAt(0)) + mutation.substring(1) + "Input";
    }

    /** The data of an answer without errors. */
    static JsonPath ask(String document) {
        return ask(document, Map.of());
    }

    /** The data of an answer without errors. */
    static JsonPath ask(String document, Map<String, ?> variables) {
        JsonPath answer = send(document, variables);
        assertThat(answer.getList("errors")).as("errors of %s", document).isNull();
        return answer.setRootPath("data");
    }

    /** The answer to a document, errors and all. */
    static JsonPath send(String document, Map<String, ?> variables) {
        return sendAs(Tokens.curator(), document, variables);
    }

    /** The answer that somebody gets. */
    static JsonPath sendAs(String token, String document, Map<String, ?> variables) {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + token)
                .body(Map.of("query", document, "variables", variables))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What a mutation answers when it succeeds. */
    static JsonPath change(String mutation, String selection, Map<String, ?> input) {
        JsonPath answer = send(mutation, selection, input);
        assertThat(answer.getList("errors")).as("errors of %s", mutation).isNull();
        return answer.setRootPath("data." + mutation);
    }

    /** A map that may hold nulls: what clears a field is there and null. */
    static Map<String, Object> input(Object... namesAndValues) {
        Map<String, Object> input = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            input.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return input;
    }

    /** Asserts that the mutation was refused with a code, and that nothing came of it. */
    static JsonPath assertRefused(JsonPath answer, String code) {
        assertThat(answer.getString("errors[0].extensions.code"))
                .as("code of %s", answer.prettify())
                .isEqualTo(code);
        assertThat(answer.getMap("data").values()).containsOnlyNulls();
        return answer;
    }
}
