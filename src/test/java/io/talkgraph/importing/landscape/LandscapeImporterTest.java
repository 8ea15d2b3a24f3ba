package io.talkgraph.importing.landscape;

import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.CatalogueDraft.Project;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Tests for {@link LandscapeImporter} with src/test/resources/samples/landscape/landscape.yml. */
class LandscapeImporterTest {

    private final LandscapeImporter importer = new LandscapeImporter();
    private final ImportProblems problems = new ImportProblems();

    private static ImportSource sample() throws IOException {
        return ImportSource.of(
                "landscape.yml",
                Files.readAllBytes(Path.of("src/test/resources/samples/landscape/landscape.yml")),
                null);
    }

    private CatalogueDraft read(String text) {
        return importer.read(new ImportSource("landscape.yml", text, null), problems);
    }

    private Project project(String name) throws IOException {
        return importer.read(sample(), problems).projects().stream()
                .filter(project -> project.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> maturity(Project project) {
        return project.maturity().stream()
                .map(one -> one.maturity() + " " + one.asOf())
                .toList();
    }

    private static String item(String fields) {
        return "landscape:\n  - name: C\n    subcategories:\n      - name: S\n        items:\n          - " + fields;
    }

    @Test
    void softwareIsAProjectAndMembersAreOrganizations() throws IOException {
        CatalogueDraft draft = importer.read(sample(), problems);
        assertThat(draft.projects())
                .extracting(Project::name)
                .containsExactly(
                        "Ropewalk",
                        "Open Knot Agent",
                        "Driftwood",
                        "Tidewater",
                        "KubeSail",
                        "Hawser",
                        "Sail Interface",
                        "Twice",
                        "Pier Sail Service",
                        "Wharf Sail Service");
        assertThat(draft.organizations())
                .extracting(CatalogueDraft.Organization::name, CatalogueDraft.Organization::url)
                .containsExactly(
                        tuple("Pier Nine", "https://pier.example"), tuple("Quayside", "https://quayside.example"));
    }

    @Test
    void projectIsReadWithAllThatIsSaidAndNothingOfCrunchbase() throws IOException {
        Project project = project("Ropewalk");
        assertThat(project.url()).isEqualTo("https://ropewalk.example/");
        assertThat(project.repositoryUrl()).isEqualTo("https://code.example/ropewalk");
        assertThat(project.category()).isEqualTo("Rigging / Ropes & Knots");
        assertThat(project.kind()).isEqualTo(ProjectKind.OPEN_SOURCE);
        assertThat(project.organization()).isNull();
        assertThat(maturity(project))
                .containsExactly("SANDBOX 2018-06-01", "INCUBATING 2019-02-03", "GRADUATED 2021-04-05");
        assertThat(project.maturity().get(0).source()).isEqualTo("https://landscape.cncf.io, landscape.yml");
        assertThat(importer.read(sample(), problems).toString()).doesNotContain("money.example", ".svg");
    }

    @Test
    void levelBelowIsOnlyStatedWhereThereWasOne() throws IOException {
        assertThat(maturity(project("Open Knot Agent"))).containsExactly("INCUBATING 2020-01-01");
        assertThat(maturity(project("Driftwood"))).containsExactly("ARCHIVED 2019-08-16");
        assertThat(maturity(project("Sail Interface"))).containsExactly("SANDBOX 2022-02-02");
        assertThat(maturity(project("KubeSail"))).isEmpty();
    }

    @Test
    void valuesThatMakeNoSenseAreLeftOutAndNamed() throws IOException {
        Project project = project("Tidewater");
        assertThat(maturity(project)).containsExactly("SANDBOX null");
        assertThat(project.url()).isNull();
        assertThat(problems.all())
                .extracting(ImportProblem::line, ImportProblem::excerpt)
                .containsExactlyInAnyOrder(tuple(36, "ftp://tidewater.example"), tuple(36, "last June"));
    }

    @Test
    void itemWithALevelWinsWhateverTheOrder() throws IOException {
        Project project = project("Twice");
        assertThat(maturity(project)).containsExactly("SANDBOX 2023-03-03");
        assertThat(project.url()).isEqualTo("https://twice.example/second");
        assertThat(project.category()).isEqualTo("Platform / Hosted");
    }

    @Test
    void nameInBracketsIsAnotherNameUnlessTwoHaveIt() throws IOException {
        assertThat(project("Open Knot Agent").aliases()).containsExactly(new CatalogueDraft.Term("OKA", null, true));
        assertThat(project("Pier Sail Service").aliases()).isEmpty();
        assertThat(project("Wharf Sail Service").aliases()).isEmpty();
    }

    @Test
    void kindsAreToldBySourcesAndSpecificationsAreLeftOpen() throws IOException {
        assertThat(project("KubeSail").kind()).isEqualTo(ProjectKind.OPEN_SOURCE);
        assertThat(project("KubeSail").organization()).isEqualTo("Pier Nine");
        assertThat(project("Hawser").kind()).isEqualTo(ProjectKind.PRODUCT);
        assertThat(project("Pier Sail Service").kind()).isEqualTo(ProjectKind.PRODUCT);
        assertThat(project("Sail Interface").kind()).isEqualTo(ProjectKind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "Flux, false",
        "Standard Library, false",
        "sealer, false",
        "SPIRE, false",
        "Open Policy Agent, false",
        "KubeVirt, true",
        "wasmCloud, true",
        "k3s, true",
        "Spot.io, true",
        "cert-manager, true",
        "TiKV, true",
        "AWS Lambda, true",
        "GitHub Actions, true"
    })
    void namesThatAreWordsAreOnlyRecognisedAsWritten(String name, boolean unmistakable) {
        assertThat(ItemName.isUnmistakable(name)).isEqualTo(unmistakable);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Envoy | Envoy | | false",
                "Envoy (Wasm) | Envoy | | false",
                "Azure Kubernetes Service (AKS) (Wasm) | Azure Kubernetes Service | AKS | false",
                "Citrix ADC (formerly NetScaler ADC) | Citrix ADC | NetScaler ADC | false",
                "Upbound (member) | Upbound | | true",
                "(odd) | (odd) | | false",
            })
    void bracketsAreUnderstood(String written, String plain, String other, boolean membership) {
        assertThat(ItemName.of(written)).isEqualTo(new ItemName(plain, other, membership));
    }

    @Test
    void billionLaughsAndTagsAreRefusedWithTheirPlace() {
        String laughs = "a: &a [x, x]\nb: &b [*a, *a]\nlandscape: [*b, *b]\n";
        assertThatThrownBy(() -> read(laughs))
                .isInstanceOfSatisfying(ImportRejectedException.class, e -> {
                    assertThat(e.line()).isEqualTo(2);
                    assertThat(e.column()).isEqualTo(8);
                })
                .hasMessageContaining("no aliases");
        assertThatThrownBy(() -> read("landscape: !!javax.script.ScriptEngineManager [x]"))
                .hasMessageContaining("no tags");
        assertThatThrownBy(() -> read("landscape: " + "[".repeat(10_000))).isInstanceOf(ImportRejectedException.class);
        assertThatThrownBy(() -> read("landscape:\n" + " ".repeat(YamlDocument.MAX_LENGTH)))
                .hasMessageContaining("at most 3,000,000 characters");
        assertThatThrownBy(() -> read("landscape: []\n---\nlandscape: []\n"))
                .isInstanceOfSatisfying(
                        ImportRejectedException.class, e -> assertThat(e.line()).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: 1",
                "[1, 2]",
                "text",
                "landscape:",
                "landscape: []",
                "landscape: 5",
                "---",
                "landscape: {a: b}"
            })
    void whatIsNoLandscapeIsRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(ImportRejectedException.class)
                .hasMessageContaining("landscape");
    }

    @Test
    void itemsOfOtherShapesAreLeftOut() {
        CatalogueDraft draft =
                read(item("{item: null}\n          - text\n          - {name: Good, extra: 5, repo_url: [1]}"));
        assertThat(draft.projects()).extracting(Project::name).containsExactly("Good");
        assertThat(problems.all()).extracting(ImportProblem::line).containsExactly(6, 7);
    }

    @Test
    void unknownLevelIsLeftOut() {
        assertThat(read(item("{name: Good, project: gold}")).projects().get(0).maturity())
                .isEmpty();
        assertThat(problems.all())
                .singleElement()
                .extracting(ImportProblem::excerpt)
                .isEqualTo("gold");
    }

    @Test
    void documentCutAnywhereIsReadOrRefused() throws IOException {
        String whole = sample().content();
        for (int length = 1; length < whole.length(); length++) {
            try {
                read(whole.substring(0, length));
            } catch (ImportRejectedException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void landscapeIsKnownByItsBeginning() throws IOException {
        assertThat(importer.format()).isEqualTo(ImportFormat.LANDSCAPE);
        assertThat(importer.affinity(sample())).isEqualTo(95);
        assertThat(importer.affinity(new ImportSource("x.yml", "landscape: gardens\n", null)))
                .isEqualTo(95);
        assertThat(importer.affinity(new ImportSource("mkdocs.yml", "nav:\n  - a.md\n", null)))
                .isZero();
        assertThat(importer.affinity(new ImportSource("a.md", "# Landscape\n\nlandscape:\n- name: x\n", null)))
                .isZero();
    }
}
