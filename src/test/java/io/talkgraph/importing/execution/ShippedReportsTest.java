package io.talkgraph.importing.execution;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.testsupport.Reports;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Our own retelling gives the same answers as the documents it retells. */
@QuarkusTest
class ShippedReportsTest extends FiveReports {

    @Override
    Map<String, byte[]> documents() throws IOException {
        return Reports.shipped();
    }

    @Test
    void nothingInThemNeedsACurator() {
        results.forEach((name, result) ->
                assertThat(result.problems()).as(name).noneMatch(problem -> problem.severity() != Severity.INFO));
    }
}
