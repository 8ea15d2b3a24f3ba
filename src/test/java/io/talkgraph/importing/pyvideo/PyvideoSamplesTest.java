package io.talkgraph.importing.pyvideo;

import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The corpus in ../shared/samples/pyvideo, all of it. What is expected is counted in the texts of the files by regular
 * expressions, or stands in FORMATS.md, section 14.
 */
class PyvideoSamplesTest {

    private static final Path ARCHIVE = Path.of("../shared/samples/pyvideo/pyvideo-data.tar.gz");

    private static final Pattern SPEAKERS = Pattern.compile("(?s)\"speakers\"\\s*:\\s*\\[(.*?)\\]\\s*[,}]\\s*");
    /** Only the links of recordings have one. */
    private static final Pattern TYPE = Pattern.compile("(?<!\\\\)\"type\"\\s*:");

    private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

    private static SortedMap<String, String> files() throws IOException {
        assumeThat(ARCHIVE)
                .as("../shared/samples is not beside this checkout: the corpus of pyvideo is not tested")
                .exists();
        SortedMap<String, String> files = new TreeMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(ARCHIVE))), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()
                        && entry.getName().endsWith(".json")
                        && !entry.getName().contains("/.")) {
                    files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    @Test
    void everyEventAndTalkIsRead() throws IOException {
        SortedMap<String, String> files = files();
        PyvideoImporter importer = new PyvideoImporter();
        TreeSet<String> names = new TreeSet<>(files.keySet());
        Set<String> claimed = new HashSet<>();
        List<String> complaints = new ArrayList<>();
        int events = 0;
        int talks = 0;
        int links = 0;
        Set<String> speakers = new HashSet<>();
        for (String name : names) {
            if (!name.endsWith("/category.json")) {
                continue;
            }
            List<ImportSource.Part> parts = importer.parts(name, names).stream()
                    .map(part -> new ImportSource.Part(part, files.get(part)))
                    .toList();
            parts.forEach(part -> claimed.add(part.name()));
            ImportSource source = new ImportSource(name, files.get(name), null).with(parts);
            assertThat(importer.affinity(source)).as(name).isPositive();
            ImportProblems problems = new ImportProblems();
            Programme programme = EventReader.read(source, problems);
            assertThat(programme.sessions().stream().map(Session::keys).distinct())
                    .as(name)
                    .hasSize(programme.sessions().size());
            problems.all().stream().map(ImportProblem::message).forEach(complaints::add);
            events++;
            talks += programme.sessions().size();
            for (Session session : programme.sessions()) {
                session.people().forEach(person -> speakers.add(person.name()));
                links += (int) session.links().stream()
                        .filter(link -> "Video".equals(link.label()))
                        .count();
            }
        }
        assertThat(events).isEqualTo(540);
        assertThat(talks).isEqualTo(21_715);
        assertThat(claimed).hasSize(21_715);
        Set<String> written = written(files);
        assertThat(written).hasSize(13_071);
        assertThat(speakers.size()).isBetween(13_000, 13_071);
        assertThat(written.stream().map(name -> Normalizer.normalize(name, Normalizer.Form.NFC)
                        .strip()))
                .containsAll(speakers)
                .filteredOn(name -> !speakers.contains(name))
                .as("what is nobody")
                .allMatch(name -> name.matches("Various.*|Multiple Speakers|Europython 2019|"));
        assertThat(links).isEqualTo(count(files, TYPE));
        assertThat(complaints)
                .allMatch(message -> message.contains("\"duration\"") || message.contains("are not of the year"));
    }

    private static Set<String> written(SortedMap<String, String> files) {
        Set<String> written = new HashSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (file.getKey().contains("/videos/")) {
                SPEAKERS.matcher(file.getValue())
                        .results()
                        .limit(1)
                        .flatMap(list -> STRING.matcher(list.group(1)).results())
                        .forEach(name -> written.add(unescaped(name.group(1))));
            }
        }
        return written;
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static int count(SortedMap<String, String> files, Pattern pattern) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().contains("/videos/"))
                .mapToInt(
                        file -> (int) pattern.matcher(file.getValue()).results().count())
                .sum();
    }
}
