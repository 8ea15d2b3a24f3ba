package io.talkgraph.http.caching;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.talkgraph.http.documents.Documents;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** Documents that are named and not sent, over HTTP. */
@QuarkusTest
@TestProfile(CachingProfile.class)
class NamedDocumentsTest {

    @Test
    void clientOfAutomaticPersistedQueriesRegistersByGet() {
        String query = "{ __typename # by GET\n }";
        byAutomaticName(query, false)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(
                        "data", nullValue(),
                        "errors[0].message", equalTo("PersistedQueryNotFound"),
                        "errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        byAutomaticName(query, true).statusCode(200).body("data.__typename", equalTo("Query"));

        byAutomaticName(query, false)
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("data.__typename", equalTo("Query"));
        given().queryParam("documentId", "sha256:" + Documents.hash(query))
                .get("/graphql")
                .then()
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void documentIsRegisteredAndNamedByPost() {
        String query = "{ __typename # by POST\n }";
        Map<String, Object> name = Map.of("documentId", "sha256:" + Documents.hash(query));
        post(name).statusCode(200).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("documentId", "sha256:" + Documents.hash(query), "query", query))
                .body("data.__typename", equalTo("Query"));

        post(name).body("data.__typename", equalTo("Query"));
    }

    @Test
    void documentWhoseAnswerIsKeptCanBeRegistered() {
        String query = "{ __typename # asked before\n }";
        post(Map.of("query", query)).body("data.__typename", equalTo("Query"));
        byAutomaticName(query, true).body("data.__typename", equalTo("Query"));

        byAutomaticName(query, false).body("data.__typename", equalTo("Query"));
    }

    @Test
    void newerMediaTypeTellsAnUnknownNameByStatus() {
        given().accept("application/graphql-response+json")
                .queryParam("documentId", "sha256:" + Documents.hash("{ unknown }"))
                .get("/graphql")
                .then()
                .statusCode(not(200))
                .body("errors.size()", equalTo(1));
    }

    @Test
    void wrongDocumentIsNotRegistered() {
        byAutomaticName("{ nothing }", true).body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));

        byAutomaticName("{ nothing }", false).body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    }

    @Test
    void hashOfAnotherTextIsRefused() {
        post(Map.of("query", "{ __typename }", "documentId", "sha256:" + Documents.hash("{ other }")))
                .body(
                        "data", nullValue(),
                        "errors[0].extensions.code", equalTo("BAD_USER_INPUT"),
                        "errors[0].extensions.argument", equalTo("documentId"));
    }

    @Test
    void documentOfTheOperatorHasItsNameAndItsHash() {
        post(Map.of("documentId", "first-page")).body("data.trusted", equalTo("Query"));
        post(Map.of("documentId", "sha256:" + Documents.hash(CachingProfile.TRUSTED)))
                .body("data.trusted", equalTo("Query"));
        given().queryParam("documentId", "first-page").get("/graphql").then().body("data.trusted", equalTo("Query"));
    }

    @Test
    void mutationIsNotExecutedByGetUnderItsNameEither() {
        byAutomaticName("mutation { importDocument }", true).statusCode(405);
    }

    private static ValidatableResponse byAutomaticName(String query, boolean send) {
        var request = given().queryParam(
                        "extensions",
                        "{\"persistedQuery\":{\"version\":1,\"sha256Hash\":\"" + Documents.hash(query) + "\"}}");
        return (send ? request.queryParam("query", query) : request)
                .get("/graphql")
                .then();
    }

    private static ValidatableResponse post(Map<String, Object> body) {
        return given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
    }
}
