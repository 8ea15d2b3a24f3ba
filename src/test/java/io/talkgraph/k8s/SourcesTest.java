package io.talkgraph.k8s;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

/** The files of {@code k8s} as they stand there: what needs no program that renders them. */
class SourcesTest extends WorkloadRules {

    @Override
    List<Workload> workloads() {
        return Workload.of(Kustomize.sources());
    }

    @Test
    void eachFileIsReadAsWhatItSaysItIs() {
        assertThat(Kustomize.sources()).hasSizeGreaterThan(20).allSatisfy(manifest -> {
            assertThat(Models.BY_TYPE).as("%s", manifest).containsKey(manifest.type());
            assertThatCode(() -> manifest.as(Models.BY_TYPE.get(manifest.type())))
                    .as("%s", manifest)
                    .doesNotThrowAnyException();
        });
    }

    @Test
    void eachFileIsUsed() {
        List<String> named = Kustomize.files("kustomization.yaml").stream()
                .map(Kustomize::read)
                .toList();

        assertThat(Kustomize.files(""))
                .filteredOn(file -> file.toFile().isFile() && !file.endsWith("kustomization.yaml"))
                .allSatisfy(file -> assertThat(named)
                        .as("%s", file)
                        .anyMatch(kustomization -> kustomization.contains(String.valueOf(file.getFileName()))));
    }

    @Test
    void filesStayReadable() {
        assertThat(Kustomize.files(".yaml"))
                .allSatisfy(file -> assertThat(Kustomize.read(file).lines().count())
                        .as("%s", file)
                        .isLessThanOrEqualTo(200));
    }

    @Test
    void namespaceTakesRestrictedPodsOnly() {
        assertThat(Kustomize.parse("", Kustomize.read(Path.of("k8s/base/namespace.yaml"))))
                .singleElement()
                .satisfies(namespace -> assertThat(namespace
                                .json()
                                .at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                                .asText())
                        .isEqualTo("restricted"));
    }
}
