package io.talkgraph.importing.execution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.writing.Changes;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests for {@link ImportService}: a document is imported as a whole, or the catalogue is as it was. */
@QuarkusTest
class ImportServiceTest {

    private static final String HARBOUR = "harbour-conf-2031";

    private static final String REPORT =
            """
            ---
            conference: Harbour Conf 2031
            ---

            ## Ropes and volumes - Edda Quist, Pier Nine

            They keep a service mesh of ropes.
            """;

    @Inject
    ImportService imports;

    @Inject
    CatalogueExporter exporter;

    @Inject
    EntityManager em;

    private final Database database = new Database();

    @BeforeEach
    void oneReportIsThere() {
        database.clear();
        run("there.md", REPORT);
    }

    private ImportResult run(String name, String text) {
        return imports.run(new ImportSource(name, text, null), ImportFormat.AUTO, false);
    }

    private ImportResult run(ImportSource source, ImportFormat format) {
        return imports.run(source, format, false);
    }

    private List<?> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery(query).getResultList());
    }

    private String export() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exporter.write(out);
            return out.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private ImportRejectedException rejected(Callable<ImportResult> work) {
        String before = export();
        ImportRejectedException rejection = catchThrowableOfType(ImportRejectedException.class, work::call);
        assertThat(rejection).as("rejection").isNotNull();
        assertThat(export()).as("the catalogue after a rejected document").isEqualTo(before);
        return rejection;
    }

    private ImportRejectedException rejected(byte[] bytes) {
        return rejected(() -> run(ImportSource.of("bad.md", bytes, null), ImportFormat.AUTO));
    }

    private ImportRejectedException rejectedCatalogue(String entries) {
        return rejected(() -> run("catalogue.json", catalogue(entries)));
    }

    private static String catalogue(String entries) {
        return "{\"format\": \"talkgraph-catalog\", \"version\": 1, \"catalogue\": {\n" + entries + "\n}}";
    }

    private static String talk(String conference, String title) {
        return "{\"conference\": \"%s\", \"title\": \"%s\", \"kind\": \"SESSION\"}".formatted(conference, title);
    }

    @Test
    void whatIsNoTextLeavesTheCatalogueAsItWas() {
        assertThat(rejected(new byte[] {'a', '\n', 0, 1})).hasMessageContaining("U+0000");
        assertThat(rejected(new byte[0])).hasMessageContaining("empty");
        assertThat(rejected(new byte[] {'a', '\n', 'b', (byte) 0xFF}).line()).isEqualTo(2);
    }

    @Test
    @Timeout(120)
    void pathologicalDocumentsThatSayNothingAreRejected() {
        assertThat(rejected("x".repeat(19_000_000).getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("which conference");
        assertThat(rejected(("> ".repeat(100_000) + "deep").getBytes(StandardCharsets.US_ASCII)))
                .hasMessageContaining("which conference");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    @Timeout(300)
    void pathologicalDocumentsOfAKnownConferenceAreKeptLineByLine(int which) {
        String text = which == 0 ? "rope ".repeat(3_800_000) : "> ".repeat(100_000) + "deep";
        ImportResult result = run(new ImportSource("huge.md", text, "Harbour Conf 2031"), ImportFormat.AUTO);
        assertThat(result.lineCount()).isEqualTo(1);
        assertThat(result.counts().get(EntryKind.TALK)).isEqualTo(new Changes.Count(0, 0, 0));
        assertThat(rows("select title from talk")).isEqualTo(List.of("Ropes and volumes"));
    }

    @Test
    void reportWithoutATalkIsImportedWithAWarning() {
        ImportResult result = run("empty.md", "---\nconference: Harbour Conf 2031\n---\n\nIt rained all week.\n");
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.WARNING);
            assertThat(problem.message()).contains("No talk was found");
        });
        assertThat(result.reportSlug()).isNotNull();
        assertThat(rows("select text from report where source = 'empty.md'")).isEqualTo(List.of("It rained all week."));
    }

    @Test
    void headingOfAnotherConferenceTakesItsTalksThere() {
        run(
                "two.md",
                """
                ---
                conference: Harbour Conf 2031
                ---

                # Talks

                ## Knots for operators - Lars Holm, Pier Nine

                He ties three knots.

                # KubeCon Europe 2019

                ## Tides and times - Marit Sund, Pier Ten

                She measures them.
                """);
        assertThat(rows("select t.title || ' at ' || c.slug from talk t join conference c on c.id = t.conference_id"
                        + " order by 1"))
                .isEqualTo(List.of(
                        "Knots for operators at " + HARBOUR,
                        "Ropes and volumes at " + HARBOUR,
                        "Tides and times at kubecon-cloudnativecon-europe-2019"));
        assertThat(rows("select c.slug from report_conference rc join conference c on c.id = rc.conference_id"
                        + " join report r on r.id = rc.report_id where r.source = 'two.md' order by 1"))
                .isEqualTo(List.of(HARBOUR, "kubecon-cloudnativecon-europe-2019"));
    }

    @Test
    void conferenceThatIsPassedWins() {
        run(new ImportSource("there.md", REPORT, "KubeCon EU 2019"), ImportFormat.AUTO);
        assertThat(rows("select c.slug from talk t join conference c on c.id = t.conference_id"))
                .isEqualTo(List.of("kubecon-cloudnativecon-europe-2019"));
    }

    @Test
    void nameOfNoConferenceIsRejected() {
        assertThat(rejected(() -> run(new ImportSource("a.md", REPORT, "***"), ImportFormat.AUTO)))
                .hasMessageContaining("\"***\" names no conference");
    }

    @Test
    void wrongFormatIsRejected() {
        ImportRejectedException rejection =
                rejected(() -> run(new ImportSource("there.md", REPORT, null), ImportFormat.CATALOG));
        assertThat(rejection).hasMessageContaining("cannot be read");
        assertThat(rejection.line()).isEqualTo(1);
        String json = catalogue("");
        assertThat(rejected(() -> run(new ImportSource("c.json", json, null), ImportFormat.TRIP_REPORT)))
                .hasMessageContaining("conference");
    }

    @ParameterizedTest
    @EnumSource(value = ImportFormat.class, names = "AUTO", mode = EnumSource.Mode.EXCLUDE)
    void everyFormatHasItsReader(ImportFormat format) {
        assertThat(rejected(() -> run(new ImportSource("s.bin", "?", null), format)))
                .message()
                .doesNotContain("not read by this version");
    }

    @Test
    void unknownDataIsRejectedWithTheFormatsThereAre() {
        assertThat(rejected(() -> run("s.json", "{\"sessions\": 1}")))
                .hasMessageContaining(
                        "TRIP_REPORT, SCHEDULE_XML, SCHEDULE_JSON, SESSIONIZE, ICALENDAR, LANDSCAPE, PYVIDEO");
    }

    @Test
    void brokenCatalogueIsRejectedWithLineAndColumn() {
        ImportRejectedException rejection = rejectedCatalogue("\"talks\": [\n{\"titel\": 2}]");
        assertThat(rejection).hasMessageContaining("catalogue.talks[0].");
        assertThat(rejection.line()).isEqualTo(3);
        assertThat(rejection.column()).isPositive();
    }

    @Test
    void talkOfAnUnknownConferenceIsLeftOutAndTold() {
        ImportResult result = run(
                "catalogue.json",
                catalogue("\"talks\": [" + talk("no-such-conf", "Lost") + ", " + talk(HARBOUR, "Found") + "]"));
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.ERROR);
            assertThat(problem.message()).contains("no-such-conf");
            assertThat(problem.excerpt()).isEqualTo("Lost");
        });
        assertThat(rows("select title from talk order by 1")).isEqualTo(List.of("Found", "Ropes and volumes"));
    }

    @Test
    void talkThatDoesNotFitLeavesNothingOfItsDocument() {
        String conference = "\"conferences\": [{\"slug\": \"new-conf\", \"name\": \"New Conf\"}], \"talks\": [";
        ImportRejectedException rejection = rejectedCatalogue(
                conference + talk("new-conf", "Fits") + "," + talk("new-conf", "x".repeat(501)) + "]");
        assertThat(rejection).hasMessageContaining("501 characters").hasMessageContaining("500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\": \"N\", \"slug\": \"new-conf\", \"country\": \"de\"",
                "\"name\": \"N\", \"slug\": \"new-conf\", \"year\": 12",
                "\"name\": \"N\", \"slug\": \"new-conf\", \"startDate\": \"2019-05-02\", \"endDate\": \"2019-05-01\"",
                "\"name\": \"N\", \"slug\": \"New Conf!\"",
                "\"name\": \"N\", \"slug\": \"new-conf\", \"url\": \"javascript:alert(1)\"",
                "\"name\": \"N\\u0000\", \"slug\": \"new-conf\""
            })
    void valueThatTheCatalogueDoesNotTakeIsAMatterOfTheDocument(String conference) {
        assertThat(rejectedCatalogue(
                        "\"talks\": [" + talk(HARBOUR, "Before") + "], \"conferences\": [{" + conference + "}]"))
                .message()
                .isNotBlank()
                .doesNotContain("Exception");
    }

    @Test
    void dryRunTellsWhatTheRunWillDo() {
        String before = export();
        ImportSource source = new ImportSource("b.md", REPORT.replace("Ropes and volumes", "Knots"), null);
        ImportResult dry = imports.run(source, ImportFormat.AUTO, true);
        assertThat(export()).isEqualTo(before);
        ImportResult real = imports.run(source, ImportFormat.AUTO, false);
        assertThat(dry.counts()).isEqualTo(real.counts());
        assertThat(dry.lines()).isEqualTo(real.lines());
        assertThat(real.counts().get(EntryKind.TALK)).isEqualTo(new Changes.Count(1, 0, 0));
        assertThat(real.counts().get(EntryKind.SPEAKER)).isEqualTo(new Changes.Count(0, 0, 1));
    }

    @Test
    void oneReportComesBackFromAnExport() {
        String before = export();
        database.clear();
        run("catalogue.json", before);
        assertThat(export()).isEqualTo(before);
        assertThat(run("catalogue.json", before).counts().values())
                .allMatch(count -> count.created() + count.updated() == 0);
    }

    @Test
    @Timeout(120)
    void importsAtTheSameTimeWaitForEachOther() throws Exception {
        database.clear();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<ImportResult>> results = threads.invokeAll(Stream.of("Ropes", "Knots")
                    .<Callable<ImportResult>>map(
                            title -> () -> run(title + ".md", REPORT.replace("Ropes and volumes", title)))
                    .toList());
            for (Future<ImportResult> result : results) {
                assertThat(result.get().counts().get(EntryKind.TALK).created()).isEqualTo(1);
            }
        } finally {
            threads.shutdown();
        }
        assertThat(rows("select name from speaker")).isEqualTo(List.of("Edda Quist"));
        assertThat(rows("select slug from conference")).isEqualTo(List.of(HARBOUR));
        assertThat(rows("select title from talk order by 1")).isEqualTo(List.of("Knots", "Ropes"));
    }

    @Test
    void lostDatabaseIsNoMatterOfTheDocument() {
        RuntimeException lost = new IllegalStateException(new java.sql.SQLException("gone", "08006"));
        assertThat(RefusedValue.explain(lost)).isSameAs(lost);
        assertThatThrownBy(() -> {
                    throw RefusedValue.explain(
                            new IllegalStateException(new java.sql.SQLException("ERROR: too long\n Detail", "22001")));
                })
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("says: too long. Correct");
    }
}
