package io.talkgraph.http.sockets;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The client of graphql-ws, which most pages use, understands the server; a program for Node. */
@QuarkusTest
@Timeout(60)
class LibraryClientTest {

    private static final Path INSTALLED = Path.of("target/conformance");

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Changes changes = new Changes();

    @BeforeEach
    void needNodePackages() throws IOException {
        assumeThat(INSTALLED.resolve("node_modules/graphql-ws"))
                .as("bash src/test/conformance/install brings the Node packages; CI runs it first")
                .exists();
        Path program = Path.of("src/test/conformance/subscribe.mjs");
        Files.copy(program, INSTALLED.resolve(program.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void clientAsksFollowsAndLeaves() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "node", "subscribe.mjs", endpoint.toString().replaceFirst("http", "ws"))
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.equals("following true")) {
                    changes.commit("talk", "talk-", 1);
                    changes.commit("speaker", "speaker-", 2);
                }
            }
        }

        assertThat(process.waitFor()).as(String.join("\n", said)).isZero();
        assertThat(said)
                .containsExactly(
                        "query {\"data\":{\"__typename\":\"Query\"}}",
                        "field \"BAD_USER_INPUT\"",
                        "refused [\"BAD_USER_INPUT\"]",
                        "following true",
                        "change {\"data\":{\"catalogChanged\":{\"kind\":\"SPEAKER\",\"slug\":\"speaker-1\"}}}",
                        "change {\"data\":{\"catalogChanged\":{\"kind\":\"SPEAKER\",\"slug\":\"speaker-2\"}}}",
                        "closed 1000");
    }
}
