package io.talkgraph.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.Report;
import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.migration.SchemaReady;
import io.talkgraph.migration.SchemaStatus;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link ShippedReports}: what a service does at start. */
@QuarkusTest
class ShippedReportsStartTest {

    @Inject
    ImportService imports;

    @Inject
    CatalogueExporter exporter;

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private void start(boolean enabled) {
        start(new ShippedReports(imports, () -> enabled));
    }

    private static void start(ShippedReports reports) {
        // Outside of CDI nobody begins the transaction that counting what is there needs.
        QuarkusTransaction.requiringNew()
                .run(() -> reports.onStart(new SchemaReady(new SchemaStatus("1", "1", 0, null))));
    }

    private static List<String> reports() {
        return QuarkusTransaction.requiringNew().call(() -> Report.<Report>listAll().stream()
                .map(report -> report.source)
                .sorted()
                .toList());
    }

    private String export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void emptyCatalogueGetsTheFiveReports() {
        start(true);
        assertThat(reports()).isEqualTo(ShippedReports.FILES).hasSize(5);
    }

    @Test
    void secondStartChangesNothing() throws IOException {
        start(true);
        String before = export();
        start(true);
        assertThat(export()).isEqualTo(before);
    }

    @Test
    void catalogueWithSomethingInItGetsNone() {
        imports.run(
                new ImportSource("own.md", "It rained all week.", "Harbour Conf 2031"),
                ImportFormat.TRIP_REPORT,
                false);
        start(true);
        assertThat(reports()).containsExactly("own.md");
    }

    @Test
    void catalogueOfConferencesWithoutAReportIsNotEmpty() {
        String catalogue = "{\"format\": \"talkgraph-catalog\", \"version\": 1, \"catalogue\":"
                + " {\"conferences\": [{\"slug\": \"harbour-conf\", \"name\": \"Harbour Conf\"}]}}";
        imports.run(new ImportSource("c.json", catalogue, null), ImportFormat.CATALOG, false);
        start(true);
        assertThat(reports()).isEmpty();
    }

    @Test
    void switchedOffNothingHappens() {
        start(false);
        assertThat(reports()).isEmpty();
    }

    @Test
    void serviceStartsWithoutAReportThatFails() {
        String broken = ShippedReports.FILES.get(1);
        start(new ShippedReports(imports, () -> true) {
            @Override
            byte[] bytes(String file) {
                return file.equals(broken) ? new byte[] {0} : super.bytes(file);
            }
        });
        assertThat(reports()).hasSize(4).doesNotContain(broken);
    }
}
