package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Reads schedules for the tests of this package. */
final class Schedules {

    static final Path SHARED = Path.of("../shared/samples");

    private Schedules() {}

    /** Other people's documents are beside the repository, or the test is skipped. */
    static ImportSource shared(String path) {
        Path file = SHARED.resolve(path);
        assumeTrue(Files.isRegularFile(file), file + " is not there");
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (path.endsWith(".gz")) {
                bytes = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
            }
            return ImportSource.of(path, bytes, null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One of our own samples. */
    static ImportSource own(String path) {
        try (InputStream in = Schedules.class.getResourceAsStream("/samples/" + path)) {
            return ImportSource.of(path, Objects.requireNonNull(in, path).readAllBytes(), null);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Programme read(ImportSource source) {
        return read(source, new ImportProblems());
    }

    static Programme read(ImportSource source, ImportProblems problems) {
        return source.content().stripLeading().startsWith("<")
                ? new ScheduleXmlImporter().programme(source, problems)
                : new ScheduleJsonImporter().programme(source, problems);
    }

    static Programme read(String text) {
        return read(new ImportSource("schedule", text, null));
    }

    /** An XML schedule with one day, 3 May 2031, and these elements in it. */
    static String xml(String inConference, String inDay) {
        return "<schedule><conference><title>Harbour Conf 2031</title>" + inConference
                + "</conference>\n<day index=\"1\" date=\"2031-05-03\">\n" + inDay + "\n</day></schedule>";
    }

    /** A JSON schedule with one day, 3 May 2031, one room, and these events. */
    static String json(String inConference, String events) {
        return "{\"schedule\": {\"conference\": {\"title\": \"Harbour Conf 2031\"" + inConference
                + ", \"days\": [{\"index\": 1, \"date\": \"2031-05-03\",\n\"rooms\": {\"Quay\": [\n" + events
                + "\n]}}]}}}";
    }

    static List<String> titles(Programme programme) {
        return programme.sessions().stream().map(Session::title).toList();
    }

    static Session only(Programme programme) {
        if (programme.sessions().size() != 1) {
            throw new AssertionError(programme);
        }
        return programme.sessions().get(0);
    }

    static List<String> messages(ImportProblems problems) {
        return problems.all().stream()
                .map(problem -> problem.line() + ": " + problem.message())
                .toList();
    }
}
