package io.talkgraph.http.caching;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.talkgraph.testsupport.Tokens;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** What GET tells clients about keeping answers, and what it answers to those who have one. */
@QuarkusTest
@TestProfile(CachingProfile.class)
class ConditionalRequestsTest {

    private static final String QUERY = "{ speakers { totalCount } }";

    @Inject
    Catalogue catalogue;

    @Inject
    SessionFactory sessions;

    @BeforeEach
    void oneSpeaker() {
        catalogue.change("truncate speaker cascade;"
                + " insert into speaker (slug, name, name_key) values ('ana', 'Ana', 'ana')");
    }

    @Test
    void clientThatHasTheAnswerGetsNone() {
        String tag = tag(get(QUERY, null).statusCode(200));
        sessions.getStatistics().clear();

        get(QUERY, "\"other\", " + tag)
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "public, no-cache")
                .header("Vary", "Accept, Accept-Encoding, Origin")
                .header("Content-Type", nullValue())
                .body(emptyString());
        assertThat(sessions.getStatistics().getPrepareStatementCount()).isZero();
    }

    @Test
    void changeMakesAnotherTag() {
        String tag = tag(get(QUERY, null));
        catalogue.change("delete from speaker");

        assertThat(tag(get(QUERY, tag).statusCode(200).body("data.speakers.totalCount", equalTo(0))))
                .isNotEqualTo(tag);
    }

    @Test
    void asteriskIsAnyTag() {
        String tag = tag(get(QUERY, null));

        get(QUERY, "*").statusCode(304).header("ETag", tag);
    }

    @Test
    void asteriskIsNoTagOfAnAnswerThatThereIsNot() {
        given().accept("application/graphql-response+json")
                .header("If-None-Match", "*")
                .queryParam("query", "{ nothing }")
                .get("/graphql")
                .then()
                .statusCode(400);
    }

    @Test
    void mediaTypesHaveTagsOfTheirOwn() {
        String tag = tag(get(QUERY, null));

        Response other = given().accept("application/graphql-response+json")
                .header("If-None-Match", tag)
                .queryParam("query", QUERY)
                .get("/graphql");
        other.then().statusCode(200).contentType("application/graphql-response+json");
        assertThat(other.header("ETag")).isNotEqualTo(tag);
    }

    @Test
    void questionForTheSchemaKeepsItsTagWhenTheCatalogueChanges() {
        String tag = tag(get("{ __type(name: \"Talk\") { name } }", null));
        catalogue.change("delete from speaker");

        get("{ __type(name: \"Talk\") { name } }", tag).statusCode(304);
    }

    @Test
    void errorsPostsAndTokensAreNotToBeKept() {
        get("{ nothing }", null).header("ETag", nullValue()).header("Cache-Control", "no-store");
        get("{ talks(after: \"wrong\") { nodes { slug } } }", null)
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store");
        given().contentType("application/json")
                .body(Map.of("query", QUERY))
                .post("/graphql")
                .then()
                .statusCode(200)
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store");
        given().header("Authorization", "Bearer " + Tokens.curator())
                .queryParam("query", QUERY)
                .get("/graphql")
                .then()
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store");
        given().get("/graphql").then().statusCode(400).header("Cache-Control", "no-store");
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void headIsGetWithoutABody(HttpVersion version) {
        String tag = tag(get(QUERY, null));

        given().queryParam("query", QUERY)
                .head("/graphql")
                .then()
                .statusCode(200)
                .header("ETag", tag)
                .body(emptyString());
        for (String path : List.of("/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D", "/graphql/schema.graphql")) {
            for (String encoding : List.of("gzip", "identity")) {
                assertThat(Raw.path(path, "HEAD", encoding, version).body())
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void schemaHasATagToo() {
        String tag = tag(given().get("/graphql/schema.graphql").then().statusCode(200));

        given().header("If-None-Match", tag)
                .get("/graphql/schema.graphql")
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().head("/graphql/schema.graphql").then().statusCode(200).header("ETag", tag);
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpVersion.class,
            names = {"HTTP_1_1", "HTTP_2"})
    void textOfSomeLengthIsCompressed(HttpVersion version) throws IOException {
        for (String path : new String[] {
            "/graphql/schema.graphql", "/graphiql/graphiql.min.js", "/graphql?query=%7B__schema%7Btypes%7Bname%7D%7D%7D"
        }) {
            Raw plain = Raw.path(path, "GET", null, version);
            Raw compressed = Raw.path(path, "GET", "gzip", version);
            assertThat(Raw.path(path, "GET", "gzip;q=0", version).body()).isEqualTo(plain.body());

            assertThat(plain.header("content-encoding")).as(path).isIn(null, "identity");
            assertThat(compressed.header("content-encoding")).as(path).isEqualTo("gzip");
            assertThat(compressed.unzipped()).as(path).isEqualTo(plain.body());
            assertThat(compressed.header("vary")).as(path).contains("Accept-Encoding");
        }
    }

    @Test
    void shortAnswersAreNotCompressed() {
        assertThat(Raw.get("{ __typename }", "gzip").header("content-encoding")).isIn(null, "identity");
        assertThat(Raw.get("{ __typename }", "gzip").body())
                .isEqualTo("{\"data\":{\"__typename\":\"Query\"}}".getBytes(StandardCharsets.UTF_8));
    }

    private static ValidatableResponse get(String query, @Nullable String ifNoneMatch) {
        var request = given().queryParam("query", query);
        return (ifNoneMatch == null ? request : request.header("If-None-Match", ifNoneMatch))
                .get("/graphql")
                .then();
    }

    private static String tag(ValidatableResponse response) {
        return response.extract().header("ETag");
    }
}
