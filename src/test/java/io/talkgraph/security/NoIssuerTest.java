package io.talkgraph.security;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.talkgraph.testsupport.PostgresResource;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** A service that nobody told an issuer. */
@QuarkusTest
@TestProfile(NoIssuerTest.WithoutIssuer.class)
class NoIssuerTest {

    /** Only a database. */
    public static class WithoutIssuer implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(PostgresResource.class));
        }
    }

    @Test
    void readingIsOpen() {
        Requests.send(Requests.QUERY, null).statusCode(200).body("errors", nullValue());
    }

    @Test
    void nobodyIsCurator() {
        Requests.send("mutation { deleteSpeaker(input: {id: \"x\", version: 1}) { id } }", null)
                .statusCode(200)
                .body(
                        "data.deleteSpeaker", nullValue(),
                        "errors[0].extensions.code", equalTo("UNAUTHENTICATED"),
                        "errors[0].message", containsString("no issuer is configured"));
    }

    @Test
    void noTokenIsValid() {
        new Tokens().start();

        Requests.expectInvalid(Tokens.curator());
        Requests.expectInvalid("a.b.c");
    }
}
