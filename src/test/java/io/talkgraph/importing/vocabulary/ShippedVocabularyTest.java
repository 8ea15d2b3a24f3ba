package io.talkgraph.importing.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.CatalogueDraft.Organization;
import io.talkgraph.importing.CatalogueDraft.Project;
import io.talkgraph.importing.CatalogueDraft.Term;
import io.talkgraph.importing.CatalogueDraft.Theme;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

class ShippedVocabularyTest {

    private static final Path LANDSCAPE = Path.of("../shared/samples/landscape/landscape-2026-08-07.yml");

    private final ShippedVocabulary vocabulary = new ShippedVocabulary();
    private final CatalogueDraft catalogue = vocabulary.catalogue();

    @Test
    void slugsAndNamesAreUnique() {
        assertUnique(catalogue.themes(), Theme::slug, Theme::name);
        assertUnique(catalogue.organizations(), Organization::slug, Organization::name);
        assertUnique(catalogue.projects(), Project::slug, Project::name);
    }

    private static <T> void assertUnique(List<T> entries, Function<T, String> slug, Function<T, String> name) {
        assertThat(entries).isNotEmpty();
        assertThat(entries).extracting(slug).doesNotHaveDuplicates().allMatch(s -> s.equals(Slug.of(s)));
        assertThat(entries).extracting(name.andThen(NameKey::of)).doesNotHaveDuplicates();
    }

    @Test
    void aliasOfOneEntryIsNoNameOfAnother() {
        Map<String, List<String>> projects = new LinkedHashMap<>();
        catalogue.projects().forEach(p -> projects.put(p.name(), names(p)));
        assertNoSharedNames(projects);
        Map<String, List<String>> organizations = new LinkedHashMap<>();
        catalogue
                .organizations()
                .forEach(o -> organizations.put(
                        o.name(),
                        Stream.concat(Stream.of(o.name()), o.aliases().stream()).toList()));
        assertNoSharedNames(organizations);
        Map<String, List<String>> themes = new LinkedHashMap<>();
        catalogue
                .themes()
                .forEach(t ->
                        themes.put(t.name(), t.terms().stream().map(Term::text).toList()));
        assertNoSharedNames(themes);
    }

    private static void assertNoSharedNames(Map<String, List<String>> namesOfEntry) {
        Map<String, String> owners = new LinkedHashMap<>();
        List<String> shared = new ArrayList<>();
        namesOfEntry.forEach(
                (entry, names) -> names.stream().map(NameKey::of).distinct().forEach(key -> {
                    String other = owners.put(key, entry);
                    if (other != null) {
                        shared.add(key + ": " + other + ", " + entry);
                    }
                }));
        assertThat(shared).isEmpty();
    }

    @Test
    void noTermStandsTwiceInOneEntry() {
        Stream<List<String>> projects = catalogue.projects().stream().map(ShippedVocabularyTest::names);
        Stream<List<String>> themes = catalogue.themes().stream()
                .map(t -> t.terms().stream().map(Term::text).toList());
        assertThat(Stream.concat(projects, themes))
                .allSatisfy(terms -> assertThat(terms).doesNotHaveDuplicates().allMatch(term -> term.length() >= 2));
    }

    @Test
    void fortyThemesAndMoreFormATree() {
        Map<String, Theme> bySlug = new LinkedHashMap<>();
        catalogue.themes().forEach(t -> bySlug.put(t.slug(), t));
        assertThat(bySlug).hasSizeGreaterThanOrEqualTo(40);
        for (Theme theme : catalogue.themes()) {
            Set<String> path = new LinkedHashSet<>();
            for (Theme t = theme; t.parent() != null; t = bySlug.get(t.parent())) {
                assertThat(bySlug).as("parent of %s", t.slug()).containsKey(t.parent());
                assertThat(path.add(t.slug())).as("cycle at %s", t.slug()).isTrue();
            }
        }
    }

    @Test
    void eachThemeIsRecognisedInEnglishAndSpanish() {
        assertThat(catalogue.themes()).allSatisfy(theme -> {
            assertThat(theme.terms()).extracting(Term::language).contains("en", "es");
            assertThat(theme.description()).isNotBlank();
        });
    }

    @Test
    void namesThatAreCommonWordsCountOnlyAsWritten() {
        assertThat(Stream.of("Draft", "Rook", "Kale", "Harbor", "Flux", "Argo", "NATS", "Contour", "Thanos", "Cortex"))
                .allMatch(name -> project(name).caseSensitive());
        assertThat(project("Apache Spark").aliases())
                .contains(new Term("Spark", null, true))
                .noneMatch(alias -> !alias.caseSensitive()
                        && alias.text().toLowerCase(Locale.ROOT).equals("spark"));
        assertThat(catalogue.projects().stream().flatMap(p -> names(p).stream()))
                .doesNotContain("Sigma", "Apollo", "Matrix", "Omega", "Gaia", "Aurora", "Volcano", "Lima", "Fluid");
    }

    @Test
    void orchestrationPlatformsAreWhatTheyWere() {
        assertThat(project("Google Borg").kind()).isEqualTo(ProjectKind.INTERNAL_PLATFORM);
        assertThat(project("IBM Platform Symphony").kind()).isEqualTo(ProjectKind.PRODUCT);
        assertThat(project("Apache Mesos").kind()).isEqualTo(ProjectKind.OPEN_SOURCE);
        assertThat(project("Facebook Tupperware").organization()).isEqualTo("Facebook");
    }

    @Test
    void misspellingIsAnAlias() {
        assertThat(project("Kubeflow").aliases()).contains(new Term("Kuebeflow", null, false));
    }

    @Test
    void addressesAreHttps() {
        Stream<String> projects = catalogue.projects().stream()
                .flatMap(p ->
                        Stream.of(p.url() == null ? "" : p.url(), p.repositoryUrl() == null ? "" : p.repositoryUrl()));
        Stream<String> organizations = catalogue.organizations().stream().map(o -> o.url() == null ? "" : o.url());
        assertThat(Stream.concat(projects, organizations).filter(url -> !url.isEmpty()))
                .hasSizeGreaterThan(200)
                .allMatch(url -> url.matches("https://[a-z0-9.-]+\\.[a-z]+(/\\S*)?"));
    }

    @Test
    void organizationOfAProjectIsInTheList() {
        assertThat(catalogue.organizations().stream().map(Organization::name).toList())
                .containsAll(catalogue.projects().stream()
                        .map(Project::organization)
                        .filter(name -> name != null)
                        .collect(toSet()));
    }

    @Test
    void maturityStatementsFollowEachOther() {
        assertThat(catalogue.projects()).allSatisfy(project -> {
            List<CatalogueDraft.MaturityStatement> statements = project.maturity();
            assertThat(statements)
                    .extracting(CatalogueDraft.MaturityStatement::maturity)
                    .isSorted();
            assertThat(statements)
                    .extracting(CatalogueDraft.MaturityStatement::asOf)
                    .isSorted();
        });
        assertThat(project("Linkerd").maturity())
                .extracting(CatalogueDraft.MaturityStatement::maturity)
                .containsExactly(Maturity.INCUBATING, Maturity.GRADUATED);
    }

    @Test
    void graduatedAndIncubatingProjectsOfTheLandscapeAreAllHere() throws IOException {
        assumeThat(Files.exists(LANDSCAPE))
                .as("%s is only on the development machines", LANDSCAPE)
                .isTrue();
        Map<String, String> levels = new LinkedHashMap<>();
        JsonNode landscape = YAMLMapper.builder().build().readTree(Files.readString(LANDSCAPE));
        landscape.findParents("project").stream()
                .filter(item -> item.path("name").isTextual())
                .forEach(item -> levels.put(
                        Slug.of(item.path("name").textValue().replaceFirst(" \\(.*\\)", "")),
                        item.path("project").textValue().toUpperCase(Locale.ROOT)));
        Map<String, String> ours = new LinkedHashMap<>();
        catalogue.projects().stream()
                .filter(p -> !p.maturity().isEmpty())
                .forEach(p -> ours.put(
                        p.slug(),
                        p.maturity().get(p.maturity().size() - 1).maturity().name()));
        levels.values().removeIf(level -> !level.equals("GRADUATED") && !level.equals("INCUBATING"));
        assertThat(levels).hasSize(76);
        assertThat(ours).containsAllEntriesOf(levels);
    }

    @Test
    void revisionIsThatOfTheFiles() {
        assertThat(vocabulary.revision()).matches("[0-9a-f]{64}").isEqualTo(new ShippedVocabulary().revision());
    }

    @Test
    void brokenFileSaysWhereAndWhatToDo() {
        assertThatThrownBy(() -> projects("projects: [{name: A"))
                .hasMessageContaining("x.yaml:1: no valid YAML")
                .hasMessageContaining("Correct the line");
        assertThatThrownBy(() -> projects("maturitySource: m\nprojects:\n- {name: A, slug: a, kind: GAME}"))
                .hasMessageStartingWith("x.yaml: projects[0].kind is none of [OPEN_SOURCE")
                .hasMessageContaining("GAME");
        assertThatThrownBy(() -> projects("maturitySource: m\nprojects:\n- {name: A, slug: a, knid: PRODUCT}"))
                .hasMessageStartingWith("x.yaml: projects[0].knid is no key here. Use one of [name");
        assertThatThrownBy(() -> projects("maturitySource: m\nprojects:\n- {slug: a, kind: PRODUCT}"))
                .hasMessageStartingWith("x.yaml: projects[0].name is no text.");
        assertThatThrownBy(() -> projects(
                        "maturitySource: m\nprojects:\n- {name: A, slug: a, kind: PRODUCT, maturity: {SANDBOX: soon}}"))
                .hasMessageStartingWith("x.yaml: projects[0].maturity.SANDBOX is no date.");
        assertThatThrownBy(() -> projects("maturitySource: m\nprojects:\n- {name: A, name: B}"))
                .hasMessageContaining("Duplicate");
        assertThatThrownBy(() -> projects("- a")).hasMessageStartingWith("x.yaml: the file is no mapping");
    }

    private static List<Project> projects(String yaml) {
        return ProjectEntries.of(VocabularyNode.read("x.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private Project project(String name) {
        return catalogue.projects().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no project " + name));
    }

    private static List<String> names(Project project) {
        return Stream.concat(
                        Stream.of(project.name()), project.aliases().stream().map(Term::text))
                .toList();
    }
}
