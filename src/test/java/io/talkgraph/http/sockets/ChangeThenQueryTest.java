package io.talkgraph.http.sockets;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.talkgraph.http.caching.CachingProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is told of a change and asks the same process, by whatever way, is not answered from before it. */
@QuarkusTest
@TestProfile(CachingProfile.class)
@Timeout(60)
class ChangeThenQueryTest {

    private static final String QUERY = "{ catalog { revision } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Changes changes = new Changes();

    @Test
    void answersAreFromAfterTheChange() throws IOException {
        try (RawSocket socket = RawSocket.open(endpoint)) {
            socket.subscribe("1", "subscription { catalogChanged { revision } }");
            socket.settle();
            for (int i = 0; i < 20; i++) {
                byHttp();

                changes.commit("talk-", 1);
                String revision = socket.next().getString("payload.data.catalogChanged.revision");

                assertThat(byHttp()).isEqualTo(revision);
                socket.subscribe("q", QUERY);
                assertThat(socket.next().getString("payload.data.catalog.revision"))
                        .isEqualTo(revision);
                assertThat(socket.next().getString("type")).isEqualTo("complete");
            }
        }
    }

    private static String byHttp() {
        return given().queryParam("query", QUERY).get("/graphql").jsonPath().getString("data.catalog.revision");
    }
}
