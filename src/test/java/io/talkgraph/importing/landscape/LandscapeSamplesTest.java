package io.talkgraph.importing.landscape;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.CatalogueDraft.Project;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The landscapes in ../shared/samples/landscape; what is expected is counted by lines of the files. */
class LandscapeSamplesTest {

    private final ImportProblems problems = new ImportProblems();

    private static String text(String day) throws IOException {
        Path file = Path.of("../shared/samples/landscape/landscape-" + day + ".yml");
        assumeThat(file)
                .as("../shared/samples is not beside this checkout: the landscapes are not tested")
                .exists();
        return Files.readString(file);
    }

    private CatalogueDraft read(String day) throws IOException {
        return new LandscapeImporter().read(new ImportSource("landscape-" + day + ".yml", text(day), null), problems);
    }

    private static long lines(String text, String pattern) {
        return Pattern.compile("(?m)^" + pattern + "$").matcher(text).results().count();
    }

    @ParameterizedTest
    @CsvSource({"2019-06-07, 697, 37", "2026-08-07, 2413, 255"})
    void everyItemIsRead(String day, int items, int projects) throws IOException {
        String text = text(day);
        assertThat(LandscapeReader.read(text, problems)).hasSize(items);
        assertThat(lines(text, " *(?:- )?homepage_url: .*")).isBetween((long) items, items + 5L);
        CatalogueDraft draft = read(day);
        List<Project> ofCncf = draft.projects().stream()
                .filter(project -> !project.maturity().isEmpty())
                .toList();
        assertThat(ofCncf).hasSize(projects).allMatch(project -> project.organization() == null);
        assertThat(lines(text, " {12}project: ['\"]?(?:graduated|incubating|sandbox|archived)['\"]? *"))
                .isEqualTo(projects);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void levelsAreThoseOfTheFile() throws IOException {
        String text = text("2026-08-07");
        CatalogueDraft draft = read("2026-08-07");
        for (Maturity maturity : Maturity.values()) {
            long last = draft.projects().stream()
                    .filter(project -> !project.maturity().isEmpty())
                    .filter(project -> project.maturity()
                                    .get(project.maturity().size() - 1)
                                    .maturity()
                            == maturity)
                    .count();
            assertThat(last)
                    .as(maturity.name())
                    .isEqualTo(lines(
                            text, " {12}project: ['\"]?" + maturity.name().toLowerCase(Locale.ROOT) + "['\"]? *"));
        }
        assertThat(draft.projects()).flatExtracting(Project::maturity).allMatch(statement -> statement.asOf() != null);
    }

    @Test
    void membersAreOrganizations() throws IOException {
        String text = text("2026-08-07");
        long members = lines(
                text.substring(text.indexOf("name: CNCF Members")),
                " {12}name: .* \\((?:member|supporter|contributor)\\)");
        assertThat(read("2026-08-07").organizations()).hasSize((int) members);
    }

    @Test
    void landscapeOf2019HasNoDays() throws IOException {
        assertThat(read("2019-06-07").projects())
                .flatExtracting(Project::maturity)
                .hasSize(37)
                .allMatch(statement -> statement.asOf() == null)
                .allMatch(
                        statement -> statement.source().equals("https://landscape.cncf.io, landscape-2019-06-07.yml"));
    }
}
