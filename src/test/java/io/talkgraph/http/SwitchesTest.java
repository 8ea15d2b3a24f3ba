package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What operators may switch: the edition of the status codes, which other sites may ask, the page. */
@QuarkusTest
@TestProfile(SwitchesTest.Switched.class)
class SwitchesTest {

    /** The draft's status codes, one site that may ask, and no page. */
    public static class Switched implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "talkgraph.http.status-codes", "DRAFT",
                    "talkgraph.graphiql.enabled", "false",
                    "talkgraph.introspection.enabled", "false",
                    "quarkus.http.cors.enabled", "true",
                    "quarkus.http.cors.origins", "https://friend.example");
        }
    }

    @Test
    void partialSuccessHasItsOwnStatus() {
        status("{ __typename node(id: \"nonsense\") { id } }", 294);
    }

    @Test
    void documentThatCannotBeExecutedIsUnprocessable() {
        status("{ nothing }", 422);
    }

    @Test
    void olderMediaTypeIsAsItAlwaysWas() {
        given().accept("application/json")
                .queryParam("query", "{ nothing }")
                .get("/graphql")
                .then()
                .statusCode(200);
    }

    @Test
    void pageOfAFriendMayAsk() {
        given().header("Origin", "https://friend.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql")
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://friend.example"));
        given().header("Origin", "https://elsewhere.example")
                .queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .statusCode(403);
    }

    @Test
    void pageThatIsSwitchedOffIsNotFound() {
        for (String path : List.of("/graphiql", "/graphiql/", "/graphiql/index.html", "/graphiql/graphiql.min.js")) {
            given().get(path).then().statusCode(404);
        }
    }

    @Test
    void schemaThatIsSwitchedOffIsNotTold() {
        for (String query : List.of("{ __schema { types { name } } }", "{ __type(name: \"Talk\") { name } }")) {
            given().queryParam("query", query)
                    .get("/graphql")
                    .then()
                    .body("data", nullValue(), "errors[0].extensions.code", equalTo("DOCUMENT_NOT_ALLOWED"));
        }
        given().get("/graphql/schema.graphql").then().statusCode(404);
        given().queryParam("query", "{ __typename }").get("/graphql").then().body("data.__typename", equalTo("Query"));
    }

    private static void status(String query, int status) {
        given().accept("application/graphql-response+json")
                .queryParam("query", query)
                .get("/graphql")
                .then()
                .statusCode(status);
    }
}
