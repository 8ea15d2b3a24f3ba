package io.talkgraph.importing.recognition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.importing.recognition.conference.Clue;
import io.talkgraph.importing.recognition.conference.Guess;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Real reports, where present, with clues gathered as roughly as a reader would. */
class ConferenceSamplesTest {

    private static final ConferenceDirectory DIRECTORY = ConferenceDirectory.shipped();
    private static final Path SHARED = Path.of("..", "shared");
    private static final Pattern TITLE = Pattern.compile("(?i)title\\s*[:=]\\s*[\"']?(.*?)[\"']?\\s*");
    private static final Pattern DATE = Pattern.compile("(?i)date\\s*[:=]\\s*[\"']?([\\d-]+).*");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)|(?:src|href)=\"([^\"]+)");

    @ParameterizedTest
    @CsvSource({
        "000_1a4d8ac8fd5678f5.txt, kubecon-cloudnativecon-north-america-2019, true",
        "001_6f4baa6ce7a4740c.txt, kubecon-cloudnativecon-europe-2018, true",
        "002_a6386f52c71d938f.txt, kubecon-cloudnativecon-europe-2018, true",
        "003_31bf0104d20d9031.txt, kubecon-cloudnativecon-europe-2019, true",
        "004_1b089398382ae8cc.txt, kubecon-cloudnativecon-north-america-2017, false"
    })
    void seedIsOfItsConference(String file, String slug, boolean certain) throws IOException {
        Guess guess = guess(SHARED.resolve("seeds").resolve(file)).orElseThrow();
        assertThat(guess.edition().slug()).as(guess.reason()).isEqualTo(slug);
        assertThat(guess.certain()).as(guess.reason()).isEqualTo(certain);
    }

    @ParameterizedTest
    @CsvSource({
        "bjd145-kubecon-2018-lightning, , ",
        "cilium-ebpf-summit-2020-day1, ebpf-summit-2020, true",
        "cncf-presentations-kubecon-2017-berlin, kubecon-cloudnativecon-europe-2017, true",
        "consol-javaland-2014, javaland-2014, true",
        "jameskieltyka-kubecon-eu-2019-day1, kubecon-cloudnativecon, false",
        "jo3rn-rc3-2021, rc3-2021, true",
        "joooi13-googleio-2018, google-i-o-2018, true",
        "lastcoolnameleft-kubecon-2017-day2-keynote, , ",
        "lucasc-fosdem-2020, fosdem-2020, true",
        "lucasc-pyconfr-2017, pyconfr-2017, true",
        "morszczuk-euruko-2022-day2, euruko, false",
        "pythonspain-pycones-2019, pycones-2019, true"
    })
    void sampleIsOfItsConference(String name, @Nullable String slug, @Nullable Boolean certain) throws IOException {
        Path file = SHARED.resolve("samples/reports").resolve(name + ".md");
        Optional<Guess> guess = guess(file);
        assertThat(guess.map(found -> found.edition().slug()).orElse(null)).isEqualTo(slug);
        assertThat(guess.map(Guess::certain).orElse(null)).isEqualTo(certain);
        JsonNode truth = new ObjectMapper()
                .readTree(file.resolveSibling(name + ".json").toFile())
                .path("truth")
                .path("conference");
        if (guess.isPresent() && truth.path("year").isInt()) {
            assertThat(guess.get().edition().year())
                    .isEqualTo(truth.path("year").asInt());
        }
    }

    private static Optional<Guess> guess(Path file) throws IOException {
        assumeTrue(Files.exists(file), () -> file + " is not there: it is test input of others");
        List<String> lines = List.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\\R", -1));
        List<Clue> clues = new ArrayList<>();
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher title = TITLE.matcher(line);
            Matcher date = DATE.matcher(line);
            if (line.length() < 3 || line.startsWith("---") || line.startsWith("+++")) {
                continue;
            }
            if (title.matches() || (first && !line.contains(":") && !line.contains("="))) {
                clues.add(new Clue(title.matches() ? title.group(1) : line, i + 1, Clue.TITLE));
                first = false;
            } else if (date.matches()) {
                clues.add(new Clue(date.group(1), i + 1, Clue.NAME));
            } else if (line.startsWith("#")) {
                clues.add(new Clue(line.replaceFirst("^#+\\s*", ""), i + 1, Clue.HEADING));
            } else {
                clues.add(new Clue(LINK.matcher(line).replaceAll("]"), i + 1, Clue.TEXT));
            }
            Matcher link = LINK.matcher(line);
            while (link.find()) {
                String target = link.group(1) == null ? link.group(2) : link.group(1);
                clues.add(new Clue(target, i + 1, Clue.NAME));
            }
        }
        return DIRECTORY.guess(clues);
    }
}
