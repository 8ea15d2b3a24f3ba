package io.talkgraph.http;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that want the server to work hard get their answer, and so do the others meanwhile. */
@QuarkusTest
class HostileTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TestHTTPResource("/graphql")
    URI endpoint;

    static Set<String> names() {
        return HostileRequests.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    @Timeout(20)
    void hostileRequestGetsItsAnswerAndNobodyWaits(String name) {
        HostileRequests request = HostileRequests.all().get(name);

        CompletableFuture<HttpResponse<String>> hostile = send(request.body());
        JsonPath normal = JsonPath.from(send(HostileRequests.NORMAL).join().body());

        assertThat(normal.getString("errors")).isNull();
        assertThat(normal.getString("data.talks.totalCount")).isNotNull();
        JsonPath answer = JsonPath.from(hostile.join().body());
        assertThat(verdict(answer)).isEqualTo(request.answer());
        assertThat(hostile.join().body()).hasSizeLessThan(1_500_000);
        if (!request.answer().equals("DATA")) {
            assertThat(answer.getString("errors[0].message")).isNotBlank().doesNotContain("Exception");
        }
    }

    /** The limit, or the code where there is no limit, or DATA. */
    private static String verdict(JsonPath answer) {
        if (answer.get("errors") == null) {
            return "DATA";
        }
        String limit = answer.getString("errors[0].extensions.limit");
        String code = answer.getString("errors[0].extensions.code");
        assertThat(code).isEqualTo(limit == null ? code : "LIMIT_EXCEEDED");
        return limit == null ? code : limit;
    }

    private CompletableFuture<HttpResponse<String>> send(String body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.ofString());
    }
}
