package io.talkgraph.http;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What others say of us: the audits of GraphQL over HTTP and the rules of graphql-eslint; programs for Node. */
@QuarkusTest
class ConformanceTest {

    private static final Path INSTALLED = Path.of("target/conformance");

    @TestHTTPResource("/graphql")
    URI endpoint;

    @BeforeEach
    void needNodePackages() throws IOException {
        assumeThat(INSTALLED.resolve("node_modules/graphql-http"))
                .as("bash src/test/conformance/install brings the Node packages; CI runs it first")
                .exists();
        for (String file : List.of("audit.mjs", ".eslintrc.json")) {
            copy(Path.of("src/test/conformance", file));
        }
        copy(Path.of("src/main/graphql/schema.graphql"));
    }

    @Test
    @Timeout(120)
    void endpointPassesAllAuditsOfGraphQLOverHttp() throws IOException, InterruptedException {
        String report = run("node", "audit.mjs", endpoint.toString());

        assertThat(report).contains("61 of 61 audits passed");
    }

    @Test
    @Timeout(120)
    void schemaFollowsTheRulesOfGraphQLEslint() throws IOException, InterruptedException {
        String report = run("node", "node_modules/eslint/bin/eslint.js", "--ext", ".graphql", "schema.graphql");

        assertThat(report).isEmpty();
    }

    private static void copy(Path file) throws IOException {
        Files.copy(file, INSTALLED.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        File directory = INSTALLED.toFile();
        Process process = new ProcessBuilder(command)
                .directory(directory)
                .redirectErrorStream(true)
                .start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(report).isZero();
        return report;
    }
}
