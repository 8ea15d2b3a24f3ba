package io.talkgraph.http;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that offers to go on with HTTP/2, as Java's own does, gets long answers to their end. With
 * {@link ClearTextHttp2} switched on, some of the twenty hang.
 */
@QuarkusTest
class UpgradeTest {

    @TestHTTPResource("/graphql/schema.graphql")
    URI longAnswer;

    @RepeatedTest(20)
    @Timeout(30)
    void longAnswerArrivesAsAWhole() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(longAnswer)
                .version(HttpClient.Version.HTTP_2)
                .timeout(Duration.ofSeconds(10))
                .build();

        HttpResponse<byte[]> response =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasSizeGreaterThan(30_000);
    }
}
