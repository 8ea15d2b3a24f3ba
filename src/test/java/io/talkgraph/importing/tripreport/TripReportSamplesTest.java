package io.talkgraph.importing.tripreport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.tripreport.facts.TalkFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The twelve reports in ../shared/samples/reports against what a careful reader found in them. Prints one line per file;
 * the floors are what was reached and only rise.
 *
 * <p>A title is right when it equals the reader's without kind and level. Where the reader found no title, or only the
 * word "Keynote", a talk with the same speakers is right. Optional entries neither reward nor punish.
 */
class TripReportSamplesTest {

    private static final String NAMES =
            "bjd145,cilium,cncf-presentations,consol,jameskieltyka,jo3rn,joooi13,lastcoolnameleft,lucasc-fosdem,"
                    + "lucasc-pyconfr,morszczuk,pythonspain";

    /** Counts of one file. */
    private record Score(int wanted, int found, int read, int falseTalks, int speakers, int right, int named) {

        double recall() {
            return share(found, wanted);
        }

        double precision() {
            return share(read - falseTalks, read);
        }

        double speakerRecall() {
            return share(right, speakers);
        }

        double speakerPrecision() {
            return share(right, named);
        }

        private static double share(int part, int all) {
            return all == 0 ? 1 : (double) part / all;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bjd145,             1.00, 1.00, 1.00, 1.00",
        "cilium,             1.00, 1.00, 1.00, 1.00",
        "cncf-presentations, 1.00, 1.00, 1.00, 1.00",
        "consol,             1.00, 1.00, 1.00, 1.00",
        "jameskieltyka,      0.80, 0.80, 1.00, 1.00",
        "jo3rn,              1.00, 1.00, 0.55, 1.00",
        "joooi13,            1.00, 1.00, 1.00, 1.00",
        "lastcoolnameleft,   0.66, 0.66, 0.75, 1.00",
        "lucasc-fosdem,      1.00, 1.00, 1.00, 1.00",
        "lucasc-pyconfr,     1.00, 1.00, 1.00, 1.00",
        "morszczuk,          1.00, 1.00, 1.00, 1.00",
        "pythonspain,        1.00, 1.00, 0.98, 0.98"
    })
    void talksAndSpeakersAreFound(
            String name, double recall, double precision, double speakerRecall, double speakerPrecision) {
        Score score = score(name);

        System.out.printf(
                "%-19s talks: recall %.2f precision %.2f false %d   speakers: recall %.2f precision %.2f%n",
                name,
                score.recall(),
                score.precision(),
                score.falseTalks(),
                score.speakerRecall(),
                score.speakerPrecision());
        assertThat(score.recall()).as("talk recall").isGreaterThanOrEqualTo(recall);
        assertThat(score.precision()).as("talk precision").isGreaterThanOrEqualTo(precision);
        assertThat(score.speakerRecall()).as("speaker recall").isGreaterThanOrEqualTo(speakerRecall);
        assertThat(score.speakerPrecision()).as("speaker precision").isGreaterThanOrEqualTo(speakerPrecision);
    }

    @Test
    void onAverageNineteenOfTwentyTalksAreRight() {
        List<Score> scores = List.of(NAMES.split(",")).stream()
                .map(TripReportSamplesTest::score)
                .toList();
        double recall = scores.stream().mapToDouble(Score::recall).average().orElse(0);
        double precision =
                scores.stream().mapToDouble(Score::precision).average().orElse(0);

        System.out.printf("average             talks: recall %.3f precision %.3f%n", recall, precision);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bjd145",
                "cilium",
                "cncf-presentations",
                "consol",
                "jameskieltyka",
                "jo3rn",
                "joooi13",
                "lastcoolnameleft",
                "lucasc-fosdem",
                "lucasc-pyconfr",
                "morszczuk",
                "pythonspain"
            })
    void everyLineIsAccountedFor(String name) {
        ImportSource source = Reports.shared(Reports.SAMPLES, name);

        assertThat(Reports.lines(Reports.read(source))).isEqualTo(Reports.nonBlank(source));
    }

    private static Score score(String name) {
        ImportSource source = Reports.shared(Reports.SAMPLES, name);
        TripReport report = Reports.read(source);
        List<TalkFacts> left = new ArrayList<>(report.talks());
        int wanted = 0;
        int found = 0;
        int speakers = 0;
        int right = 0;
        int named = 0;
        int optional = 0;
        for (JsonNode truth : truth(source.name()).path("talks")) {
            Set<String> names = names(truth);
            TalkFacts talk = left.stream()
                    .filter(t -> isSame(t, truth, names))
                    .findFirst()
                    .orElse(null);
            left.remove(talk);
            if (truth.path("optional").asBoolean()) {
                optional += talk == null ? 0 : 1;
                continue;
            }
            wanted++;
            speakers += names.size();
            if (talk != null) {
                found++;
                Set<String> read = new TreeSet<>();
                talk.people().forEach(p -> read.add(NameKey.of(p.name())));
                named += read.size();
                Set<String> both = new HashSet<>(read);
                both.retainAll(names);
                right += both.size();
            }
        }
        return new Score(wanted, found, report.talks().size() - optional, left.size(), speakers, right, named);
    }

    private static boolean isSame(TalkFacts talk, JsonNode truth, Set<String> names) {
        String title = truth.path("title").isNull() ? "" : truth.path("title").asText();
        String bare = title.replaceFirst("^(?:Keynote Panel|Keynote|Panel|Lightning Talk|Tutorial): ", "")
                .replaceFirst(" \\[[IBA]]$", "");
        if (NameKey.of(talk.title()).equals(NameKey.of(bare))) {
            return true;
        }
        boolean untitled = title.isEmpty() || title.equals("Keynote");
        Set<String> read = new TreeSet<>();
        talk.people().forEach(p -> read.add(NameKey.of(p.name())));
        boolean composed = talk.title().contains(": ") && !read.isEmpty();
        return untitled && composed && names.containsAll(read);
    }

    private static Set<String> names(JsonNode truth) {
        Set<String> names = new TreeSet<>();
        truth.path("speakers").forEach(s -> names.add(NameKey.of(s.path("name").asText())));
        return names;
    }

    private static JsonNode truth(String name) {
        try {
            return new ObjectMapper()
                    .readTree(Files.readAllBytes(Reports.SAMPLES.resolve(name.replace(".md", ".json"))))
                    .path("truth");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
