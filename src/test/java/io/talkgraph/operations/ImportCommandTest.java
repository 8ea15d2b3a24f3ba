package io.talkgraph.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link ImportCommand}: what it does, prints and returns. */
@QuarkusTest
class ImportCommandTest {

    private static final String REPORT =
            """
            ---
            conference: Harbour Conf 2031
            date: 3031-04-09
            ---

            ## Ropes and volumes - Edda Quist, Pier Nine

            They keep ropes.
            """;

    @Inject
    StartedWork work;

    private final Database database = new Database();

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
        terminal = new Terminal(work);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> reports() {
        return QuarkusTransaction.requiringNew().call(() -> Report.<Report>listAll().stream()
                .map(report -> report.source)
                .sorted()
                .toList());
    }

    private static List<String> talks() {
        return QuarkusTransaction.requiringNew().call(() -> Talk.<Talk>listAll().stream()
                .map(talk -> talk.title + " @ " + talk.conference.slug)
                .sorted()
                .toList());
    }

    @Test
    void oneReportIsSummedUp() throws IOException {
        assertThat(terminal.run("import", file("harbour.md", REPORT))).isZero();
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.lines().get(0))
                .startsWith("harbour.md:3: warning: ")
                .contains("3031");
        assertThat(terminal.lines().subList(1, terminal.lines().size()))
                .containsExactly(
                        "created updated unchanged",
                        "conferences 1 0 0",
                        "talks 1 0 0",
                        "speakers 1 0 0",
                        "organizations 1 0 0",
                        "projects 0 0 0",
                        "themes 0 0 0",
                        "reports 1 0 0",
                        "4 front matter",
                        "1 talk heading",
                        "1 notes",
                        "6 lines, each in one place",
                        "1 document imported, 0 rejected, 1 warning.");
    }

    @Test
    void secondImportSaysThatNothingChanged() throws IOException {
        Path file = file("harbour.md", REPORT);
        assertThat(terminal.run("import", file)).isZero();
        assertThat(terminal.run("import", file)).isZero();
        assertThat(terminal.lines()).contains("talks 0 0 1", "reports 0 0 1");
    }

    @Test
    void folderIsImportedWithPathsAsNames() throws IOException {
        file("b.md", REPORT);
        file("sub/a.md", REPORT.replace("Ropes", "Knots"));
        file(".git/c.md", "no report");
        file("picture.png", "no report");
        assertThat(terminal.run("import", folder)).isZero();
        assertThat(reports()).containsExactly("b.md", "sub/a.md");
        assertThat(terminal.lines()).contains("2 documents imported, 0 rejected, 2 warnings.");
    }

    @Test
    void standardInputIsADocument() {
        assertThat(terminal.type(REPORT).run("import", "-")).isZero();
        assertThat(reports()).containsExactly("standard input");
    }

    @Test
    void documentFromStandardInputGetsTheNameThatIsGiven() {
        assertThat(terminal.type(REPORT).run("import", "--name", "harbour.md", "-"))
                .isZero();
        assertThat(terminal.lines().get(0)).startsWith("harbour.md:3: ");
        assertThat(reports()).containsExactly("harbour.md");
    }

    @Test
    void oneNameForSeveralDocumentsIsRefused() throws IOException {
        file("a.md", REPORT);
        file("b.md", REPORT);
        assertThat(terminal.run("import", "--name", "harbour.md", folder)).isEqualTo(2);
        assertThat(terminal.err()).contains("--name is for one document");
        assertThat(reports()).isEmpty();
    }

    @Test
    void dryRunPrintsTheSameTableAndChangesNothing() throws IOException {
        Path file = file("harbour.md", REPORT);
        assertThat(terminal.run("import", "--dry-run", file)).isZero();
        assertThat(terminal.lines())
                .contains("dry run created updated unchanged", "talks 1 0 0")
                .endsWith("1 document read, 0 rejected, 1 warning.", "Nothing was changed (--dry-run).");
        assertThat(reports()).isEmpty();
    }

    @Test
    void goodDocumentsAreImportedBesideARejectedOne() throws IOException {
        file("a.md", REPORT);
        file("b.md", "Good food.\nBad\u0000bytes.\n");
        file("c.md", REPORT.replace("Ropes", "Knots"));
        assertThat(terminal.run("import", folder)).isEqualTo(1);
        assertThat(terminal.lines())
                .contains(
                        "b.md:2:4: rejected: The document is not text: it has the control character U+0000.",
                        "2 documents imported, 1 rejected, 2 warnings.");
        assertThat(reports()).containsExactly("a.md", "c.md");
    }

    @Test
    void nothingButRejectedDocumentsNeedsNoTable() throws IOException {
        assertThat(terminal.run("import", file("b.md", "Good food."))).isEqualTo(1);
        assertThat(terminal.lines())
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("b.md: rejected: The report does not say which conf"),
                        last -> assertThat(last).isEqualTo("0 documents imported, 1 rejected, 0 warnings."));
    }

    @Test
    void unknownFileImportsNothing() throws IOException {
        Path good = file("a.md", REPORT);
        assertThat(terminal.run("import", good, folder.resolve("missing.md"))).isEqualTo(2);
        assertThat(terminal.err()).startsWith("No such file or folder: ").contains("missing.md");
        assertThat(reports()).isEmpty();
    }

    @Test
    void folderWithoutADocumentIsAWrongCommandLine() {
        assertThat(terminal.run("import", folder)).isEqualTo(2);
        assertThat(terminal.err()).startsWith("No document in " + folder);
    }

    @Test
    void twoFilesOfOneNameImportNothing() throws IOException {
        assertThat(terminal.run("import", file("2018/a.md", REPORT), file("2019/a.md", REPORT)))
                .isEqualTo(2);
        assertThat(terminal.err()).startsWith("Two documents are called a.md: ");
        assertThat(reports()).isEmpty();
    }

    @Test
    void wrongCommandLinesEndWithTwo() {
        assertThat(terminal.run("import")).isEqualTo(2);
        assertThat(terminal.run("import", "--format", "RTF", folder)).isEqualTo(2);
        assertThat(terminal.err()).contains("--format").contains("TRIP_REPORT");
        assertThat(terminal.run("import", "--no-such-option", folder)).isEqualTo(2);
        assertThat(terminal.run()).isEqualTo(2);
        assertThat(terminal.err()).contains("Which command?").contains("import").contains("export");
    }

    @Test
    void formatIsThatOfTheCommandLine() throws IOException {
        Path file = file("harbour.md", REPORT);
        assertThat(terminal.run("import", "--format", "trip_report", file)).isZero();
        assertThat(terminal.run("import", "--format", "catalog", file)).isEqualTo(1);
        assertThat(terminal.lines().get(0)).startsWith("harbour.md:1:").contains("The catalogue cannot be read");
        assertThat(terminal.run("import", "--format", "SESSIONIZE", file)).isEqualTo(1);
        assertThat(terminal.lines().get(0))
                .startsWith("harbour.md:1:1: rejected:")
                .contains("no schedule of Sessionize");
    }

    @Test
    void conferenceOfTheCommandLineWins() throws IOException {
        Path file = file("harbour.md", REPORT);
        assertThat(terminal.run("import", "--conference", "KubeCon EU 2019", file))
                .isZero();
        assertThat(talks()).containsExactly("Ropes and volumes @ kubecon-cloudnativecon-europe-2019");
    }

    @Test
    void archiveIsOneRunWithOneSummary() throws IOException {
        Path archive = folder.resolve("reports.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("b.md", "sub/a.md", "package.json")) {
                zip.putNextEntry(new ZipEntry(name));
                String text =
                        name.endsWith(".json") ? "{}" : name.equals("b.md") ? REPORT : REPORT.replace("Ropes", "Knots");
                zip.write(text.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(terminal.run("import", archive)).isZero();
        assertThat(reports()).containsExactly("b.md", "sub/a.md");
        assertThat(terminal.lines()).contains("2 documents imported, 0 rejected, 1 other file skipped, 2 warnings.");
    }

    @Test
    void refusedArchiveImportsNothingOfIt() throws IOException {
        Path archive = folder.resolve("reports.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (String name : List.of("b.md", "../a.md")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(REPORT.getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(terminal.run("import", archive)).isEqualTo(1);
        assertThat(terminal.lines())
                .startsWith(
                        "reports.zip: rejected: Nothing of this archive is imported: its entry \"../a.md\" leads out"
                                + " of the archive.");
        assertThat(reports()).isEmpty();
    }

    @Test
    void fileOfNoFormatIsSkippedInAFolderAndRejectedWhenItIsNamed() throws IOException {
        file("a.md", REPORT);
        Path other = file("package.json", "{}");
        assertThat(terminal.run("import", "-v", folder)).isZero();
        assertThat(terminal.lines()).contains("package.json: skipped: it looks like none of the formats");
        assertThat(terminal.run("import", other)).isEqualTo(1);
        assertThat(terminal.lines().get(0)).startsWith("package.json: rejected: The document looks like none");
    }

    @Test
    void folderWithNothingButOtherFilesIsNoSuccess() throws IOException {
        file("package.json", "{}");
        assertThat(terminal.run("import", folder)).isEqualTo(1);
        assertThat(terminal.lines())
                .containsExactly("0 documents imported, 0 rejected, 1 other file skipped, 0 warnings.");
    }

    @Test
    void unknownTimeZoneIsAWrongCommandLine() throws IOException {
        Path file = file("a.md", REPORT);
        assertThat(terminal.run("import", "--time-zone", "Europe/Atlantis", file))
                .isEqualTo(2);
        assertThat(terminal.err()).contains("--time-zone", "Europe/Atlantis");
        assertThat(reports()).isEmpty();
        assertThat(terminal.run("import", "--time-zone", "Europe/Berlin", file)).isZero();
    }

    @Test
    void everyCommandTellsTheVersion() {
        for (String[] command : new String[][] {{"--version"}, {"import", "--version"}, {"export", "--version"}}) {
            assertThat(terminal.run((Object[]) command)).isZero();
            assertThat(terminal.out()).matches("TalkGraph \\d+\\.\\d+\\S*\\R");
        }
    }

    @Test
    void helpTellsOptionsAndExitCodes() {
        assertThat(terminal.run("help", "import")).isZero();
        assertThat(terminal.out()).contains("--dry-run", "--conference", "AUTO", "Exit codes:");
    }
}
