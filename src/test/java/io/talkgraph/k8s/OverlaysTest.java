package io.talkgraph.k8s;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assumptions.assumeThat;

/** What kubectl makes of each overlay, by the same rules. */
class OverlaysTest extends WorkloadRules {

    private static final List<String> CLUSTER_WIDE = List.of("Namespace", "PriorityClass");
    private static final Pattern PINNED = Pattern.compile(".+(@sha256:[0-9a-f]{64}|:[0-9][-.\\w]*)");

    @BeforeAll
    static void somethingRenders() {
        assumeThat(Kustomize.isPresent())
                .as("neither kubectl nor kustomize is on the path: overlays are not looked at")
                .isTrue();
    }

    static List<Path> overlays() {
        return Kustomize.overlays();
    }

    @Override
    List<Workload> workloads() {
        return overlays().stream()
                .flatMap(overlay -> Workload.of(Kustomize.render(overlay)).stream())
                .toList();
    }

    @Test
    void thereAreOverlaysForTryingAndForProduction() {
        assertThat(overlays())
                .extracting(Path::getFileName)
                .extracting(Path::toString)
                .contains("dev", "production");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachDocumentIsWhatKubernetesKnows(Path overlay) {
        assertThat(Kustomize.render(overlay)).allSatisfy(manifest -> {
            assertThat(Models.BY_TYPE).as("%s", manifest).containsKey(manifest.type());
            assertThatCode(() -> manifest.as(Models.BY_TYPE.get(manifest.type())))
                    .as("%s", manifest)
                    .doesNotThrowAnyException();
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void nothingIsThereTwice(Path overlay) {
        assertThat(Kustomize.render(overlay))
                .extracting(manifest -> manifest.type() + " " + manifest.name())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingIsInTheNamespace(Path overlay) {
        assertThat(Kustomize.render(overlay))
                .filteredOn(manifest -> !CLUSTER_WIDE.contains(manifest.kind()))
                .extracting(
                        manifest -> manifest.json().at("/metadata/namespace").asText())
                .containsOnly("talkgraph");
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void everythingSaysWhatItIsPartOf(Path overlay) {
        assertThat(Kustomize.render(overlay)).allSatisfy(manifest -> assertThat(manifest.json()
                        .at("/metadata/labels/app.kubernetes.io~1part-of")
                        .asText())
                .as("%s", manifest)
                .isEqualTo("talkgraph"));
    }

    @Test
    void imagesArePinned() {
        assertThat(workloads()).allSatisfy(workload -> assertThat(workload.containers())
                .extracting("image", String.class)
                .as("%s", workload)
                .allMatch(image -> PINNED.matcher(image).matches()));
    }

    @Test
    void productionTakesTheImageByItsDigest() {
        assertThat(workloads())
                .filteredOn(workload -> workload.manifest().origin().endsWith("production"))
                .isNotEmpty()
                .allSatisfy(workload -> assertThat(workload.containers())
                        .extracting("image", String.class)
                        .allMatch(image -> image.contains("@sha256:")));
    }
}
