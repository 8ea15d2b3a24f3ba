package io.talkgraph.operations;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link ExportCommand}. */
@QuarkusTest
class ExportCommandTest {

    private static final Path REPORTS = Path.of("src/main/resources/reports");

    @Inject
    StartedWork work;

    private final Database database = new Database();

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void catalogueOfTheShippedReports() {
        database.clear();
        terminal = new Terminal(work);
        assertThat(terminal.run("import", REPORTS)).isZero();
    }

    @Test
    void streamAndFileAreTheSame() throws IOException {
        Path file = folder.resolve("catalogue.json");
        assertThat(terminal.run("export", "-o", file)).isZero();
        assertThat(terminal.out()).isEmpty();
        assertThat(terminal.run("export")).isZero();
        assertThat(terminal.out())
                .startsWith("{\n  \"format\" : \"talkgraph-catalog\"")
                .endsWith("}\n")
                .isEqualTo(Files.readString(file));
    }

    @Test
    void exportComesBackWithoutADifference() throws IOException {
        Path file = folder.resolve("catalogue.json");
        assertThat(terminal.run("export", "--output", file)).isZero();
        database.clear();
        assertThat(terminal.run("import", file)).isZero();
        assertThat(terminal.lines()).contains("talks 63 0 0").endsWith("1 document imported, 0 rejected, 0 warnings.");
        assertThat(terminal.run("export")).isZero();
        assertThat(terminal.out()).isEqualTo(Files.readString(file));
    }

    @Test
    void exportComesInThroughStandardInput() {
        assertThat(terminal.run("export")).isZero();
        assertThat(terminal.type(terminal.out()).run("import", "-")).isZero();
        assertThat(terminal.lines()).contains("talks 0 0 63", "reports 0 0 5");
    }

    @Test
    void fileThatStandsThereIsReplacedAndNothingIsLeftBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("catalogue.json"), "old");
        assertThat(terminal.run("export", "-o", file)).isZero();
        assertThat(file).content().startsWith("{");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void placeThatIsNoFileIsRefused() {
        assertThat(terminal.run("export", "-o", folder)).isEqualTo(2);
        assertThat(terminal.err()).startsWith("This is a folder");
        assertThat(folder).isDirectory();
        assertThat(terminal.run("export", "-o", folder.resolve("missing/catalogue.json")))
                .isEqualTo(2);
        assertThat(terminal.err()).startsWith("No such folder: ").contains("missing");
    }
}
