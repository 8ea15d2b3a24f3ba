package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.LineCount;
import io.talkgraph.importing.tripreport.facts.TalkFacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Reads reports for the tests of this package. */
final class Reports {

    static final Path SEEDS = Path.of("../shared/seeds");
    static final Path SAMPLES = Path.of("../shared/samples/reports");

    private Reports() {}

    /** Other people's documents are beside the repository, or the test is skipped. */
    static ImportSource shared(Path folder, String start) {
        assumeTrue(Files.isDirectory(folder), folder + " is not there");
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(f -> f.getFileName().toString().startsWith(start))
                    .filter(f -> !f.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
            return ImportSource.of(file.getFileName().toString(), Files.readAllBytes(file), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One of our own samples. */
    static ImportSource own(String name) {
        try (InputStream in = Reports.class.getResourceAsStream("/samples/tripreport/" + name)) {
            return ImportSource.of(name, Objects.requireNonNull(in, name).readAllBytes(), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static TripReport read(ImportSource source) {
        return read(source, new ImportProblems());
    }

    static TripReport read(ImportSource source, ImportProblems problems) {
        return new TripReportReader().read(source.name(), source.content(), problems);
    }

    static TripReport read(String text) {
        return read(new ImportSource("report.md", text, null));
    }

    static List<String> titles(TripReport report) {
        return report.talks().stream().map(TalkFacts::title).toList();
    }

    static TalkFacts talk(TripReport report, String start) {
        return report.talks().stream()
                .filter(t -> t.title().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError(start + " is not in " + titles(report)));
    }

    static int lines(TripReport report) {
        return report.lines().stream().mapToInt(LineCount::lines).sum();
    }

    static int nonBlank(ImportSource source) {
        return (int) source.content().lines().filter(l -> !l.isBlank()).count();
    }
}
