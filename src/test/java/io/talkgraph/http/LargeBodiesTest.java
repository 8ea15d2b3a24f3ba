package io.talkgraph.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that are longer than others may be: documents that curators import. */
@QuarkusTest
@Timeout(180)
class LargeBodiesTest {

    private static final int LONGEST = 20_000_000;

    private static final String IMPORT =
            """
            mutation ($name: String!, $content: String!) {
                importDocument(input: {name: $name, content: $content, conference: "Harbour Conf 2031", dryRun: true}) {
                    lines { destination lines } } }""";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Database database = new Database();

    private final ObjectMapper json = new ObjectMapper();

    @TestHTTPResource("/graphql")
    URI endpoint;

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private byte[] body(String content) throws JsonProcessingException {
        return json.writeValueAsBytes(
                Map.of("query", IMPORT, "variables", Map.of("name", "long.md", "content", content)));
    }

    private HttpResponse<String> post(HttpRequest.BodyPublisher body, @Nullable String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(120))
                .header("Content-Type", "application/json")
                .POST(body);
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.BodyPublisher whole(byte[] body) {
        return HttpRequest.BodyPublishers.ofByteArray(body);
    }

    /** Without saying before how long it is. */
    private static HttpRequest.BodyPublisher inChunks(byte[] body) {
        return HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static int lines(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonPath body = JsonPath.from(answer.body());
        assertThat(body.getList("errors")).isNull();
        return body.getList("data.importDocument.lines.lines", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void curatorImportsTheLongestDocument() throws Exception {
        String line = "ñandú y cuerda ".repeat(100).strip() + "\n";
        String content = line.repeat(LONGEST / line.length());

        assertThat(lines(post(whole(body(content)), Tokens.curator()))).isEqualTo(LONGEST / line.length());
    }

    @Test
    void longerOnesAreRefusedWithTheReason() throws Exception {
        HttpResponse<String> answer = post(whole(body("r".repeat(LONGEST + 1))), Tokens.curator());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(JsonPath.from(answer.body()).getString("errors[0].extensions.code"))
                .isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void lengthNeedNotBeSaidBefore() throws Exception {
        assertThat(lines(post(inChunks(body("A rope tied twice.\n\n".repeat(200_000))), Tokens.curator())))
                .isEqualTo(200_000);
    }

    @Test
    void whoIsNoCuratorMaySendAsMuchAsBefore() throws Exception {
        byte[] body = body("r".repeat(1_100_000));

        assertThat(post(whole(body), null).statusCode()).isEqualTo(413);
        assertThat(post(whole(body), Tokens.reader()).statusCode()).isEqualTo(413);
        assertThat(post(inChunks(body), Tokens.reader()).statusCode()).isEqualTo(413);
        HttpResponse<String> forged = post(whole(body), Tokens.curator() + "x");
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(JsonPath.from(forged.body()).getString("errors[0].extensions.code"))
                .isEqualTo("UNAUTHENTICATED");
        assertThat(post(whole(body("A rope.")), Tokens.curator()).statusCode()).isEqualTo(200);
    }

    @Test
    void curatorIsToldTheOtherLimit() throws Exception {
        // The length is said and nothing sent: who still writes when the service closes may miss the answer.
        try (Socket socket = announce(64L * 1024 * 1024 + 1)) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void onlySoManyAreReadAtOnce() throws Exception {
        List<Socket> open = new ArrayList<>();
        try {
            open.add(begin());
            open.add(begin());
            HttpResponse<String> third = post(whole(body("A rope.\n".repeat(300_000))), Tokens.curator());
            // The first two are read before, or the third one is: of three one is refused.
            assertThat(third.statusCode()).isEqualTo(503);
            assertThat(third.headers().firstValue("Retry-After")).isPresent();
            assertThat(post(whole(body("A rope.")), Tokens.curator()).statusCode())
                    .isEqualTo(200);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
        awaitRoom();
    }

    /** Who goes away leaves room; the service hears of it a moment later. */
    private void awaitRoom() throws IOException, InterruptedException {
        byte[] body = body("A rope.\n".repeat(300_000));
        while (post(whole(body), Tokens.curator()).statusCode() == 503) {
            Thread.sleep(50);
        }
        assertThat(lines(post(whole(body), Tokens.curator()))).isEqualTo(300_000);
    }

    /** Begins a long request that the service has begun to read. */
    private Socket begin() throws IOException {
        Socket socket = announce(2_000_000);
        assertThat(status(socket)).isEqualTo("HTTP/1.1 100");
        return socket;
    }

    /** Sends the head of a request. */
    private Socket announce(long length) throws IOException {
        Socket socket = new Socket(endpoint.getHost(), endpoint.getPort());
        String head =
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer "
                        + Tokens.curator() + "\r\nExpect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }
}
