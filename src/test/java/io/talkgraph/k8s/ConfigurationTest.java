package io.talkgraph.k8s;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assumptions.assumeThat;

/** That the configuration in {@code k8s} is one the program knows, and that its numbers fit each other. */
class ConfigurationTest {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    /** Two connections of a process beside its pool: talkgraph-revisions and talkgraph-changes. */
    private static final int BESIDE_THE_POOL = 2;

    static List<Installation> overlays() {
        assumeThat(Kustomize.isPresent())
                .as("neither kubectl nor kustomize is on the path: overlays are not looked at")
                .isTrue();
        return Kustomize.overlays().stream().map(Installation::of).toList();
    }

    @BeforeAll
    static void thereAreTablesOfKeys() {
        assertThat(Documents.keys()).contains("quarkus.datasource.jdbc.url", "talkgraph.cache.staleness");
    }

    @Test
    void eachVariableIsOfAKeyThatIsKnown() {
        Set<String> known = variablesOf(Documents.keys());
        known.addAll(variablesOf(applicationProperties()));
        known.addAll(variablesOfQuarkus());

        assertThat(known).contains("QUARKUS_SHUTDOWN_DELAY", "TALKGRAPH_CACHE_SIZE");
        assertThat(Kustomize.files(".env")).isNotEmpty().allSatisfy(file -> assertThat(variables(file))
                .as("%s", file)
                .isNotEmpty()
                .filteredOn(variable -> !known.contains(variable))
                .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachVariableOfAPodIsOfAKeyThatIsKnown(Installation overlay) {
        Set<String> known = variablesOf(Documents.keys());
        known.addAll(variablesOfQuarkus());

        assertThat(Workload.of(overlay.manifests()))
                .filteredOn(workload -> "talkgraph".equals(workload.labels().get("app.kubernetes.io/name")))
                .allSatisfy(workload -> assertThat(overlay.environment(workload).keySet())
                        .isNotEmpty()
                        .filteredOn(variable -> !known.contains(variable))
                        .isEmpty());
    }

    /** Files of a mounted secret are named like the keys themselves. */
    @ParameterizedTest
    @MethodSource("overlays")
    void credentialsAreFilesWhereTheProgramLooksForThem(Installation overlay) {
        assertThat(Workload.of(overlay.manifests()))
                .filteredOn(workload -> "talkgraph".equals(workload.labels().get("app.kubernetes.io/name")))
                .allSatisfy(workload -> {
                    String folder = overlay.environment(workload).get("SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS");
                    assertThat(workload.pod().getContainers().get(0).getVolumeMounts())
                            .filteredOn(mount -> mount.getMountPath().equals(folder))
                            .extracting("name", "readOnly")
                            .containsExactly(tuple("database", true));
                    assertThat(workload.pod().getVolumes())
                            .filteredOn(volume -> volume.getName().equals("database"))
                            .flatExtracting(volume -> volume.getSecret().getItems())
                            .extracting("path")
                            .containsExactlyInAnyOrder("quarkus.datasource.username", "quarkus.datasource.password");
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void configurationHoldsNoSecret(Installation overlay) {
        assertThat(overlay.of("ConfigMap", ConfigMap.class))
                .filteredOn(map -> !map.getMetadata().getName().endsWith("-dashboard"))
                .flatExtracting(map -> map.getData().entrySet())
                .allSatisfy(
                        entry -> assertThat(WorkloadRules.isSecret(new EnvVar(entry.getKey(), entry.getValue(), null)))
                                .as("%s", entry)
                                .isFalse());
    }

    /** Kubernetes kills what is still there when the grace period is over. */
    @ParameterizedTest
    @MethodSource("overlays")
    void processEndsBeforeItIsKilled(Installation overlay) {
        assertThat(Workload.of(overlay.manifests()))
                .filteredOn(Workload::isDeployment)
                .allSatisfy(workload -> {
                    Map<String, String> environment = overlay.environment(workload);
                    Duration needed = duration(environment, "QUARKUS_SHUTDOWN_DELAY")
                            .plus(duration(environment, "QUARKUS_SHUTDOWN_TIMEOUT"));
                    assertThat(Duration.ofSeconds(workload.pod().getTerminationGracePeriodSeconds()))
                            .isGreaterThan(needed.plusSeconds(5));
                });
    }

    private static Duration duration(Map<String, String> environment, String key) {
        return Duration.parse("PT" + environment.get(key));
    }

    /** All replicas of a Service, one more while they roll, the migration and two imports at once. */
    @ParameterizedTest
    @MethodSource("overlays")
    void databaseHasConnectionsForAllReplicas(Installation overlay) {
        for (Workload workload : Workload.of(overlay.manifests())) {
            if (workload.isDeployment()) {
                int ofOne = Integer.parseInt(overlay.environment(workload).get("QUARKUS_DATASOURCE_JDBC_MAX_SIZE"))
                        + BESIDE_THE_POOL;
                // PostgreSQL keeps three for its superuser; CloudNativePG's manager and exporter take a few.
                assertThat((replicas(overlay, workload) + 1 + 3) * ofOne)
                        .as("%s", workload)
                        .isLessThanOrEqualTo(connections(overlay) - 10);
            }
        }
    }

    private static int replicas(Installation overlay, Workload workload) {
        return overlay.of("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class).stream()
                .filter(autoscaler -> autoscaler
                        .getSpec()
                        .getScaleTargetRef()
                        .getName()
                        .equals(workload.manifest().name()))
                .mapToInt(autoscaler -> autoscaler.getSpec().getMaxReplicas())
                .findFirst()
                .orElseThrow();
    }

    private static int connections(Installation overlay) {
        return overlay.of("Cluster", CloudNativePg.Cluster.class).stream()
                .map(cluster -> cluster.spec().postgresql().parameters().get("max_connections"))
                .map(Integer::valueOf)
                .findFirst()
                .orElse(100);
    }

    private static Set<String> variables(Path file) {
        return properties(Kustomize.read(file)).stringPropertyNames();
    }

    private static Set<String> applicationProperties() {
        return properties(Kustomize.read(Path.of("src/main/resources/application.properties")))
                .stringPropertyNames();
    }

    private static Properties properties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** As MicroProfile Config makes a variable of a key. */
    private static Set<String> variablesOf(Set<String> keys) {
        return keys.stream()
                .map(key -> key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Those that the extensions on the class path say they know, by the models that they bring along. */
    private static Set<String> variablesOfQuarkus() {
        try {
            ObjectMapper mapper = new ObjectMapper();
            Set<String> variables = new HashSet<>();
            for (URL model :
                    Collections.list(ConfigurationTest.class.getClassLoader().getResources(MODEL))) {
                try (InputStream in = model.openStream()) {
                    variables.addAll(mapper.readTree(in).findValuesAsText("environmentVariable"));
                }
            }
            return variables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void quarkusSaysWhichVariablesItKnows() {
        assertThat(Stream.of("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING"))
                .isSubsetOf(variablesOfQuarkus());
        assertThat(variablesOfQuarkus()).doesNotContain("QUARKUS_SHUTDOWN_DELEY");
    }
}
