package io.talkgraph.importing.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The report files as texts; what the importer makes of them is tested where the importer is. */
class ShippedReportsTest {

    private static final Path REPORTS = Path.of("src/main/resources/reports");
    private static final Path SEEDS = Path.of("../shared/seeds");
    private static final Pattern FRONT_MATTER = Pattern.compile("\\A---\n(.*?\n)---\n\n(.*)\\z", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s)>]+");
    private static final int RUN = 9;

    static Stream<Path> reports() {
        return files(REPORTS, ".md");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void thereIsOneReportForEachOfTheFiveDocuments() {
        assertThat(reports()
                        .map(file -> frontMatter(file).path("source").textValue())
                        .toList())
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("reports")
    void frontMatterSaysWhatTheReportIs(Path file) {
        JsonNode front = frontMatter(file);
        assertThat(front.path("title").textValue()).isNotBlank();
        assertThat(front.path("author").textValue()).isEqualTo("TalkGraph");
        assertThat(front.path("date").textValue()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(front.path("language").textValue()).isEqualTo("en");
        assertThat(front.path("tags").size()).isPositive();
        assertThat(front.path("conference").textValue())
                .matches("KubeCon \\+ CloudNativeCon (Europe|North America) 201[789]");
        assertThat(front.path("source").textValue())
                .matches("retold from document 00[0-4]_[0-9a-f]{16} of the seed collection");
    }

    @ParameterizedTest
    @CsvSource({
        "kubecon-na-2019-san-diego, '## ', 8",
        "kubecon-eu-2018-copenhagen-lessons, '## ', 7",
        "kubecon-eu-2018-copenhagen-day-3, '## ', 12",
        "kubecon-na-2017-day-2, '## ', 10",
        "kubecon-eu-2019-barcelona, '### ', 26"
    })
    void eachTalkStandsThereOnce(String name, String mark, int talks) {
        List<String> headings = body(REPORTS.resolve(name + ".md"))
                .lines()
                .filter(line -> line.startsWith(mark))
                .toList();
        assertThat(headings).hasSize(talks).doesNotHaveDuplicates();
    }

    @Test
    void theSixKeynotesAreThoseOfNorthAmerica2017() {
        List<String> keynotes =
                sections().filter(s -> s.startsWith("## Keynote:")).toList();
        assertThat(keynotes).hasSize(6);
        assertThat(body(REPORTS.resolve("kubecon-na-2017-day-2.md"))).contains(keynotes);
    }

    @Test
    void threeTalksNameEnvoy() {
        assertThat(sections().filter(section -> section.contains("Envoy")))
                .extracting(section -> section.lines().findFirst().orElseThrow())
                .containsExactly(
                        "## Observing and Troubleshooting your Microservices with Istio"
                                + " - Isaiah Snell-feikema, IBM & Douglas Reid, Google",
                        "## How Spotify Migrated Ingress HTTP Systems to Envoy",
                        "## How Yelp Moved Security From the App to the Mesh with Envoy and OPA"
                                + " - Daniel Popescu, Yelp & Ben Plotnick, Cruise");
    }

    @Test
    void twoTalksNameCassandra() {
        assertThat(sections().filter(section -> section.contains("Cassandra")))
                .extracting(section -> section.substring(0, 40))
                .containsExactly(
                        "### Debunking the Myth: Kubernetes Stora", "## Accelerating Humanitarian Relief with");
    }

    @ParameterizedTest
    @MethodSource("reports")
    void textRepeatsNoNineWordsOfTheDocuments(Path file) {
        assumeThat(Files.isDirectory(SEEDS))
                .as("%s is only on the development machines", SEEDS)
                .isTrue();
        Set<List<String>> theirs = new HashSet<>();
        files(SEEDS, ".txt").flatMap(seed -> read(seed).lines()).forEach(line -> theirs.addAll(runs(line)));
        assertThat(theirs).hasSizeGreaterThan(1_000);
        String ours =
                body(file).lines().filter(line -> !line.startsWith("#")).reduce("", (text, line) -> text + "\n" + line);
        assertThat(runs(ours)).doesNotContainAnyElementsOf(theirs);
    }

    /** Every run of nine words; addresses are facts and do not count. */
    private static List<List<String>> runs(String text) {
        List<String> words = WORD.matcher(ADDRESS.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
        List<List<String>> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN));
        }
        return runs;
    }

    private static Stream<String> sections() {
        return reports()
                .flatMap(file -> Stream.of(body(file).split("(?m)^(?=##)")).skip(1));
    }

    private static JsonNode frontMatter(Path file) {
        try {
            return YAMLMapper.builder().build().readTree(part(file, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(Path file) {
        return part(file, 2);
    }

    private static String part(Path file, int group) {
        return FRONT_MATTER
                .matcher(read(file))
                .results()
                .map(match -> match.group(group))
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no front matter"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
