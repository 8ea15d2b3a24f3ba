package io.talkgraph.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.HTTPGetAction;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.TCPSocketAction;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** That what one manifest says of another is true. */
class ConsistencyTest {

    @BeforeAll
    static void somethingRenders() {
        assumeThat(Kustomize.isPresent())
                .as("neither kubectl nor kustomize is on the path: overlays are not looked at")
                .isTrue();
    }

    static List<Installation> overlays() {
        return Kustomize.overlays().stream().map(Installation::of).toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void servicesSelectPodsWithTheirPorts(Installation overlay) {
        assertThat(overlay.of("Service", Service.class)).isNotEmpty().allSatisfy(service -> {
            List<Installation.Pods> pods = overlay.pods().stream()
                    .filter(each -> Selectors.selects(service.getSpec().getSelector(), each.labels()))
                    .toList();
            assertThat(pods).as("%s", service.getMetadata().getName()).hasSize(1);
            assertThat(service.getSpec().getPorts())
                    .extracting(port -> port.getTargetPort().getStrVal())
                    .allSatisfy(port -> assertThat(pods.get(0).ports()).containsKey(port));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void probesAskPortsThatAreThere(Installation overlay) {
        assertThat(Workload.of(overlay.manifests()))
                .flatExtracting(Workload::containers)
                .allSatisfy(container -> Stream.of(
                                container.getStartupProbe(),
                                container.getLivenessProbe(),
                                container.getReadinessProbe())
                        .filter(Objects::nonNull)
                        .flatMap(probe -> Stream.of(probe.getHttpGet(), probe.getTcpSocket()))
                        .filter(Objects::nonNull)
                        .forEach(action -> assertThat(container.getPorts())
                                .extracting("name")
                                .contains(port(action).getStrVal())));
    }

    private static IntOrString port(Object action) {
        return action instanceof HTTPGetAction get ? get.getPort() : ((TCPSocketAction) action).getPort();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachServiceHasADisruptionBudgetThatLetsUnhealthyPodsGo(Installation overlay) {
        List<PodDisruptionBudget> budgets = overlay.of("PodDisruptionBudget", PodDisruptionBudget.class);

        assertThat(budgets).allSatisfy(budget -> {
            assertThat(budget.getSpec().getUnhealthyPodEvictionPolicy()).isEqualTo("AlwaysAllow");
            assertThat(overlay.pods(budget.getSpec().getSelector())).hasSize(1);
        });
        assertThat(Workload.of(overlay.manifests()))
                .filteredOn(Workload::isService)
                .allSatisfy(workload -> assertThat(budgets)
                        .as("%s", workload)
                        .filteredOn(budget -> Selectors.selects(budget.getSpec().getSelector(), workload.labels()))
                        .hasSize(1));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachDeploymentHasAnAutoscaler(Installation overlay) {
        List<HorizontalPodAutoscaler> autoscalers =
                overlay.of("HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);

        assertThat(autoscalers)
                .extracting(
                        autoscaler -> autoscaler.getSpec().getScaleTargetRef().getKind() + " "
                                + autoscaler.getSpec().getScaleTargetRef().getName())
                .containsExactlyInAnyOrderElementsOf(overlay.names("Deployment").stream()
                        .map("Deployment "::concat)
                        .toList());
        assertThat(autoscalers)
                .allSatisfy(autoscaler -> assertThat(autoscaler.getSpec().getMinReplicas())
                        .isLessThan(autoscaler.getSpec().getMaxReplicas()));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatPodsNameIsThere(Installation overlay) {
        assertThat(Workload.of(overlay.manifests())).allSatisfy(workload -> {
            assertThat(overlay.names("ServiceAccount")).contains(workload.pod().getServiceAccountName());
            assertThat(overlay.names("PriorityClass")).contains(workload.pod().getPriorityClassName());
            assertThat(workload.containers())
                    .flatExtracting(container -> container.getEnvFrom())
                    .extracting(from -> from.getConfigMapRef().getName())
                    .allSatisfy(map -> assertThat(overlay.names("ConfigMap")).contains(map));
            assertThat(workload.pod().getVolumes())
                    .extracting(Volume::getPersistentVolumeClaim)
                    .filteredOn(Objects::nonNull)
                    .extracting("claimName", String.class)
                    .allSatisfy(claim ->
                            assertThat(overlay.names("PersistentVolumeClaim")).contains(claim));
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachVolumeIsMountedAndEachMountHasItsVolume(Installation overlay) {
        assertThat(Workload.of(overlay.manifests())).allSatisfy(workload -> {
            Stream<String> claimed =
                    workload.manifest().json().at("/spec/volumeClaimTemplates").findParents("name").stream()
                            .map(metadata -> metadata.path("name").asText());
            assertThat(workload.containers())
                    .flatExtracting(container -> container.getVolumeMounts())
                    .extracting("name", String.class)
                    .as("%s", workload)
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    claimed,
                                    workload.pod().getVolumes().stream().map(Volume::getName))
                            .toList());
        });
    }

    /** Secrets are made by the operator of the database or by hand; kubernetes.md names each that is made by hand. */
    @ParameterizedTest
    @MethodSource("overlays")
    void secretsAreNamedInTheDocumentation(Installation overlay) {
        String documentation = Kustomize.read(Documents.KUBERNETES);

        assertThat(overlay.of("Secret"))
                .as("no secret stands in the repository")
                .isEmpty();
        assertThat(overlay.manifests())
                .flatExtracting(manifest -> manifest.json().findValuesAsText("secretName"))
                .allSatisfy(secret -> assertThat(documentation).contains("`" + secret + "`"));
        assertThat(overlay.of("ObjectStore", CloudNativePg.ObjectStore.class))
                .extracting(store -> store.spec()
                        .configuration()
                        .s3Credentials()
                        .accessKeyId()
                        .name())
                .allSatisfy(secret -> assertThat(documentation).contains("`" + secret + "`"));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void routesLeadToPortsOfServices(Installation overlay) {
        Set<String> ports = Set.copyOf(overlay.of("Service", Service.class).stream()
                .flatMap(service -> service.getSpec().getPorts().stream()
                        .map(port -> service.getMetadata().getName() + ":" + port.getPort()))
                .toList());

        assertThat(overlay.of("HTTPRoute", HTTPRoute.class))
                .flatExtracting(route -> route.getSpec().getRules())
                .allSatisfy(rule -> assertThat(rule.getBackendRefs())
                        .isNotEmpty()
                        .extracting(backend -> backend.getName() + ":" + backend.getPort())
                        .isSubsetOf(ports));
    }

    /** Argo CD: configuration and database, then the migration, then what serves, then what needs it. */
    @ParameterizedTest
    @MethodSource("overlays")
    void migrationComesAfterTheDatabaseAndBeforeTheService(Installation overlay) {
        assertThat(overlay.of("Job")).extracting(ConsistencyTest::wave).containsOnly(1);
        assertThat(overlay.of("Deployment")).extracting(ConsistencyTest::wave).containsOnly(2);
        for (String later : List.of("HorizontalPodAutoscaler", "HTTPRoute", "PersistentVolumeClaim")) {
            assertThat(overlay.of(later)).extracting(ConsistencyTest::wave).allMatch(wave -> wave == 3);
        }
        for (String earlier : List.of("ConfigMap", "NetworkPolicy", "ServiceAccount", "StatefulSet", "Cluster")) {
            assertThat(overlay.of(earlier)).extracting(ConsistencyTest::wave).allMatch(wave -> wave == 0);
        }
        assertThat(overlay.of("Job")).allSatisfy(job -> assertThat(job.json()
                        .at("/metadata/annotations/argocd.argoproj.io~1hook")
                        .asText())
                .isEqualTo("Sync"));
    }

    private static int wave(Manifest manifest) {
        return manifest.json()
                .at("/metadata/annotations/argocd.argoproj.io~1sync-wave")
                .asInt(0);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void importsWaitToBeAskedFor(Installation overlay) {
        assertThat(overlay.of("CronJob"))
                .isNotEmpty()
                .extracting(Manifest::json)
                .extracting(json -> json.at("/spec/suspend"))
                .allMatch(JsonNode::asBoolean);
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachDatabaseIsReachedByANameThatIsThere(Installation overlay) {
        assertThat(Workload.of(overlay.manifests()))
                .extracting(overlay::environment)
                .extracting(environment -> environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                .filteredOn(Objects::nonNull)
                .isNotEmpty()
                .extracting(address -> address.replaceAll("jdbc:postgresql://([^:/]+).*", "$1"))
                .allSatisfy(host -> assertThat(overlay.hosts()).contains(host));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whatWritesAsksThePrimary(Installation overlay) {
        Map<Boolean, List<Workload>> reading = Workload.of(overlay.manifests()).stream()
                .filter(workload -> overlay.environment(workload).containsKey("QUARKUS_DATASOURCE_JDBC_URL"))
                .collect(Collectors.partitioningBy(
                        workload -> "reads".equals(workload.labels().get("app.kubernetes.io/component"))));

        assertThat(reading.get(false))
                .extracting(workload -> overlay.environment(workload).get("QUARKUS_DATASOURCE_JDBC_URL"))
                .allMatch(address -> address.contains("-rw:"));
        assertThat(reading.get(true)).allSatisfy(workload -> assertThat(overlay.environment(workload))
                .containsEntry("TALKGRAPH_SHIPPED_REPORTS_ENABLED", "false")
                .containsEntry("TALKGRAPH_SCHEMA_MIGRATE_AT_START", "false")
                .hasEntrySatisfying("QUARKUS_DATASOURCE_JDBC_URL", address -> assertThat(address)
                        .contains("-ro:")));
    }
}
