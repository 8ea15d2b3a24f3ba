package io.talkgraph.security;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

/** The curator of development is nowhere else. */
@QuarkusTest
class LocalCuratorTest {

    /** Where quarkus:dev keeps its token; whoever finds it there would accept it. */
    private static final String PROPERTY = "talkgraph.development.curator-token";

    private static final String TOKEN = "dev-0123456789abcdefghijklmnopqrstuvwxyzABCDEFG";

    @BeforeAll
    static void tokenIsThere() {
        System.setProperty(PROPERTY, TOKEN);
    }

    @AfterAll
    static void tokenIsGone() {
        System.clearProperty(PROPERTY);
    }

    @Test
    void nobodyHandsOutATokenHere() {
        given().get(LocalCurator.PATH).then().statusCode(404).body(not(containsString("dev-")));
    }

    @Test
    void tokenOfDevelopmentIsRefused() {
        assertThat(System.getProperty(PROPERTY)).isEqualTo(TOKEN);

        Requests.expectInvalid(TOKEN);
    }

    @Test
    void graphiqlKnowsOfNone() {
        given().get("/graphiql/").then().statusCode(200).body(not(containsString("curator-token")));
    }
}
