package io.talkgraph.testsupport;

import io.restassured.path.json.JsonPath;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Documents into the catalogue, as a curator has them imported by the API. */
public final class Imports {

    private static final String IMPORT =
            """
            mutation ($name: String!, $content: String!, $conference: String) {
                importDocument(input: {name: $name, content: $content, conference: $conference, format: AUTO}) {
                    talks { created } } }""";

    private Imports() {}

    /** Imports documents, whose names lead to their bytes. */
    public static void all(Map<String, byte[]> documents) {
        documents.forEach((name, bytes) -> one(name, new String(bytes, StandardCharsets.UTF_8), null));
    }

    /**
     * Imports a document.
     *
     * @param conference what it is about when it does not say; null when it does
     */
    public static void one(String name, String content, @Nullable String conference) {
        Map<String, Object> variables = new HashMap<>(Map.of("name", name, "content", content));
        variables.put("conference", conference);
        JsonPath answer = given().contentType("application/json")
                .auth()
                .oauth2(Tokens.curator())
                .body(Map.of("query", IMPORT, "variables", variables))
                .post("/graphql")
                .jsonPath();
        assertThat(answer.getList("errors")).as("import of %s", name).isNull();
    }
}
