package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

/** What the endpoint makes of requests of all sorts. */
@QuarkusTest
class EndpointTest {

    @Test
    void postWithVariablesAndOperationNameIsAnswered() {
        given().contentType("application/json")
                .body(Map.of(
                        "query", "query A { __typename } query B($n: Int) { talks(first: $n) { totalCount } }",
                        "operationName", "B",
                        "variables", Map.of("n", 1)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("data.talks.totalCount", notNullValue(), "errors", nullValue());
    }

    @Test
    void nullOperationNameAndVariablesAreNone() {
        post("{\"query\": \"{ __typename }\", \"operationName\": null, \"variables\": null, \"extensions\": {}}")
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void getIsForQueries() {
        given().queryParam("query", "# a comment\nquery ($n: Int) { talks(first: $n) { totalCount } }")
                .queryParam("variables", "{\"n\": 1}")
                .get("/graphql")
                .then()
                .statusCode(200)
                .body("data.talks.totalCount", notNullValue());
        given().queryParam("query", "mutation { importDocument }")
                .get("/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/graphql"})
    void bodyThatAFormCanSendIsRefused(String type) {
        given().config(config().encoderConfig(encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                .header("Content-Type", type)
                .body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(415)
                .body("errors[0].message", containsString("application/json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "[{\"query\": \"{ __typename }\"}]",
                "{}",
                "{\"query\": null}",
                "{\"query\": 1}",
                "{\"query\": \"\"}",
                "{\"query\": \"{ __typename }\", \"variables\": []}",
                "{\"query\": \"{ __typename }\", \"operationName\": 7}"
            })
    void requestThatIsNoneIsRefused(String body) {
        post(body)
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_USER_INPUT"), "errors[0].message", notNullValue());
    }

    @Test
    void otherMethodsAreRefused() {
        given().delete("/graphql").then().statusCode(405).header("Allow", "GET, POST");
    }

    @Test
    void tooLongABodyIsRefused() {
        post("{\"query\": \"{ __typename }\", \"x\": \"" + "x".repeat(2_000_000) + "\"}")
                .statusCode(413)
                .body("errors[0].message", containsString("bytes"));
    }

    @Test
    void newerMediaTypeTellsWrongDocumentsByStatus() {
        given().accept("application/graphql-response+json")
                .contentType("application/json")
                .body(Map.of("query", "{ nothing }"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .contentType("application/graphql-response+json")
                .body("data", nullValue(), "errors[0].extensions.code", equalTo("BAD_USER_INPUT"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/* | application/json",
                "application/json | application/json",
                "application/graphql-response+json | application/graphql-response+json",
                "APPLICATION/GraphQL-Response+JSON | application/graphql-response+json",
                "application/json, application/graphql-response+json | application/json",
                "application/json;q=0.5, application/graphql-response+json | application/graphql-response+json",
                "application/graphql-response+json;q=0, application/json;q=0.1 | application/json",
                "multipart/mixed, application/graphql-response+json;q=0.9 | application/graphql-response+json",
                "text/html, application/xhtml+xml, */*;q=0.8 | application/json"
            })
    void answerHasTheTypeTheClientLikesBest(String accept, String type) {
        given().header("Accept", accept)
                .queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .statusCode(200)
                .header("Content-Type", type + "; charset=utf-8")
                .header("Vary", containsString("Accept"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/json;q=0", "application/xml, text/*"})
    void typeThatNobodyServesIsRefused(String accept) {
        given().header("Accept", accept)
                .queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .statusCode(406)
                .contentType("application/json")
                .body("errors[0].message", containsString("application/graphql-response+json"));
    }

    @Test
    void otherCharsetThanUtf8IsRefused() {
        given().header("Content-Type", "application/json; charset=iso-8859-1")
                .body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(415);
    }

    @Test
    void answersCarryTheHeadersThatProtectBrowsers() {
        given().queryParam("query", "{ __typename }")
                .get("/graphql")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void pageOfAnotherSiteIsNotInvited() {
        given().header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type")
                .options("/graphql")
                .then()
                .statusCode(405)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void nothingBehindTheEndpointIsServedBySmallRye() {
        given().header("Content-Type", "text/plain")
                .body("{ __typename }")
                .post("/graphql/")
                .then()
                .statusCode(greaterThanOrEqualTo(400));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/graphql")
                .then();
    }
}
