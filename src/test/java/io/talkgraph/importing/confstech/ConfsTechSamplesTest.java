package io.talkgraph.importing.confstech;

import io.talkgraph.importing.CatalogueDraft.Conference;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** All lists in ../shared/samples/confs-tech; what is expected is found in the texts by regular expressions. */
class ConfsTechSamplesTest {

    private static final Path ARCHIVE = Path.of("../shared/samples/confs-tech/conferences.tar.gz");
    private static final Pattern ENTRY = Pattern.compile("\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*+\")*+}");

    private static Map<String, String> files() throws IOException {
        assumeThat(ARCHIVE)
                .as("../shared/samples is not beside this checkout: the lists of confs.tech are not tested")
                .exists();
        Map<String, String> files = new HashMap<>();
        try (TarArchiveInputStream tar = new TarArchiveInputStream(
                new GZIPInputStream(new BufferedInputStream(Files.newInputStream(ARCHIVE))), "UTF-8")) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile() && entry.getName().endsWith(".json")) {
                    files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    private static String member(String entry, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(entry);
        return matcher.find() ? matcher.group(1) : "";
    }

    @Test
    void everyConferenceIsRead() throws IOException {
        ConfsTechImporter importer = new ConfsTechImporter();
        int entries = 0;
        Set<String> distinct = new HashSet<>();
        Set<String> starts = new TreeSet<>();
        Set<String> slugs = new HashSet<>();
        Set<String> days = new TreeSet<>();
        for (Map.Entry<String, String> file : files().entrySet()) {
            Matcher matcher = ENTRY.matcher(file.getValue());
            while (matcher.find()) {
                entries++;
                String start = member(matcher.group(), "startDate");
                starts.add(start);
                distinct.add(member(matcher.group(), "name") + "|" + start + "|" + member(matcher.group(), "city"));
            }
            ImportSource source = new ImportSource(file.getKey(), file.getValue(), null);
            assertThat(importer.affinity(source)).as(file.getKey()).isPositive();
            ImportProblems problems = new ImportProblems();
            for (Conference conference : importer.read(source, problems).conferences()) {
                slugs.add(conference.slug());
                days.add(String.valueOf(conference.startDate()));
            }
            assertThat(problems.all()).isEmpty();
        }
        assertThat(entries).isEqualTo(6_831);
        assertThat(distinct).hasSize(6_007);
        assertThat(slugs)
                .as("fewer by spellings of one conference, and by days off by one")
                .hasSizeBetween(5_950, 6_007);
        assertThat(starts.stream().filter(day -> !days.contains(day)))
                .as("days of known conferences are those of the data file")
                .hasSizeLessThan(30);
    }

    @Test
    void spellingsOfKubeConAreItsEditions() throws IOException {
        ConfsTechImporter importer = new ConfsTechImporter();
        Set<String> found = new TreeSet<>();
        int written = 0;
        for (Map.Entry<String, String> file : files().entrySet()) {
            ImportSource source = new ImportSource(file.getKey(), file.getValue(), null);
            Matcher matcher = ENTRY.matcher(file.getValue());
            while (matcher.find()) {
                written +=
                        member(matcher.group(), "name").toLowerCase(Locale.ROOT).startsWith("kubecon") ? 1 : 0;
            }
            importer.read(source, new ImportProblems()).conferences().stream()
                    .map(Conference::slug)
                    .filter(slug -> slug.contains("kubecon"))
                    .forEach(found::add);
        }
        assertThat(found).hasSizeLessThan(written);
        assertThat(found)
                .allMatch(slug -> slug.matches("kubecon-cloudnativecon-[a-z-]+-20\\d\\d"))
                .contains("kubecon-cloudnativecon-europe-2018", "kubecon-cloudnativecon-north-america-2019");
    }
}
