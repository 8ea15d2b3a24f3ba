package io.talkgraph.importing.execution;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.Severity;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own retelling gives the same answers as the documents it retells. */
@QuarkusTest
class ShippedReportsTest extends FiveReports {

    @Override
    Map<String, byte[]> documents() throws IOException {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/reports"))) {
            for (Path file : files.sorted().toList()) {
                documents.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return documents;
    }

    @Test
    void nothingInThemNeedsACurator() {
        results.forEach((name, result) ->
                assertThat(result.problems()).as(name).noneMatch(problem -> problem.severity() != Severity.INFO));
    }
}
