package io.talkgraph.k8s;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What Prometheus itself says of the alerts: that it can read them, and when they come. */
class AlertsTest {

    private static final Path ALERTS = Path.of("k8s/components/monitoring/alerts.yaml");

    @TempDir
    private Path folder;

    @BeforeAll
    static void thereIsPromtool() {
        assumeThat(Kustomize.isOnPath("promtool"))
                .as("promtool is not on the path: alerts are not evaluated")
                .isTrue();
    }

    @Test
    void alertsComeWhenTheyShould() throws IOException, InterruptedException {
        Manifest rule =
                Kustomize.parse(ALERTS.toString(), Kustomize.read(ALERTS)).get(0);
        new ObjectMapper()
                .writeValue(folder.resolve("rules.json").toFile(), rule.json().path("spec"));
        Files.copy(Path.of("src/test/resources/k8s/alerts.yaml"), folder.resolve("alerts.yaml"));

        assertThat(promtool("check", "rules", "rules.json")).contains("SUCCESS: 15 rules");
        assertThat(promtool("test", "rules", "alerts.yaml")).contains("SUCCESS");
    }

    private String promtool(String... arguments) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process process = new ProcessBuilder()
                .command(Stream.concat(Stream.of("promtool"), List.of(arguments).stream())
                        .toList())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output);
    }
}
