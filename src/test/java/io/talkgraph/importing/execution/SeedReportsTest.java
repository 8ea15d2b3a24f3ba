package io.talkgraph.importing.execution;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.testsupport.Reports;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The five real documents, as their authors wrote them. */
@QuarkusTest
class SeedReportsTest extends FiveReports {

    private static final Path SEEDS = Path.of("../shared/seeds");

    @Override
    Map<String, byte[]> documents() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the five reports are other people's texts, in ../shared/seeds only");
        return Reports.in(SEEDS);
    }

    @Test
    void impossibleDateIsDroppedWithAWarning() {
        List<ImportResult> dated = results.entrySet().stream()
                .filter(result -> result.getKey().startsWith("001"))
                .map(Map.Entry::getValue)
                .toList();
        assertThat(dated).singleElement().satisfies(result -> assertThat(result.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.WARNING);
                    assertThat(problem.line()).isEqualTo(8);
                    assertThat(problem.message()).contains("3018");
                }));
        assertThat(rows("select published_on from report where source like '001%'"))
                .containsOnlyNulls();
    }
}
