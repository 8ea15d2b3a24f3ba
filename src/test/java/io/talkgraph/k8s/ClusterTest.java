package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/**
 * The database of production. The operator makes its pods: without a root file system that can be written, without rights, with
 * probes and disruption budgets of their own. They keep the token of their account, since the instances agree on their primary
 * by the API of Kubernetes. What is left to say stands in the {@code Cluster}.
 */
class ClusterTest {

    private static Installation production;
    private static CloudNativePg.ClusterSpec cluster;

    @BeforeAll
    static void render() {
        assumeThat(Kustomize.isPresent())
                .as("neither kubectl nor kustomize is on the path: overlays are not looked at")
                .isTrue();
        production = Installation.of(Path.of("k8s/overlays/production"));
        cluster = production.of("Cluster", CloudNativePg.Cluster.class).get(0).spec();
    }

    @Test
    void clusterHasThreeInstancesOfWhichOneStandbyIsSynchronous() {
        assertThat(cluster.instances()).isEqualTo(3);
        assertThat(cluster.postgresql().synchronous())
                .isEqualTo(new CloudNativePg.Synchronous("any", 1, "required", true));
    }

    @Test
    void instancesAndTheirSidecarsRequestAndLimitWhatTheyTake() {
        CloudNativePg.ObjectStore store =
                production.of("ObjectStore", CloudNativePg.ObjectStore.class).get(0);

        assertThat(List.of(
                        cluster.resources(),
                        store.spec().instanceSidecarConfiguration().resources()))
                .allSatisfy(ClusterTest::isComplete);
        assertThat(cluster.resources().getRequests().get("memory"))
                .isEqualTo(cluster.resources().getLimits().get("memory"));
        assertThat(cluster.ephemeralVolumesSizeLimit().shm()).isNotNull();
        assertThat(cluster.ephemeralVolumesSizeLimit().temporaryData()).isNotNull();
    }

    private static void isComplete(ResourceRequirements resources) {
        assertThat(resources.getRequests()).containsOnlyKeys("cpu", "memory", "ephemeral-storage");
        assertThat(resources.getLimits()).containsOnlyKeys("cpu", "memory", "ephemeral-storage");
    }

    @Test
    void instancesAreOnDifferentNodesAndSpreadOverZones() {
        assertThat(cluster.affinity())
                .isEqualTo(new CloudNativePg.Affinity(true, "required", "kubernetes.io/hostname"));
        assertThat(cluster.topologySpreadConstraints()).singleElement().satisfies(spread -> assertThat(
                        production.pods(spread.getLabelSelector()))
                .hasSize(1));
    }

    @Test
    void instancesAreAsProtectedAsOtherPods() {
        assertThat(cluster.enablePDB()).isTrue();
        assertThat(cluster.enableSuperuserAccess()).isFalse();
        assertThat(cluster.seccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(production.names("PriorityClass")).contains(cluster.priorityClassName());
        assertThat(cluster.imageName()).matches(".+:[0-9][-.\\w]+");
    }

    /** operations.md: "its character type is not C, which knows ASCII letters only". */
    @Test
    void databaseKnowsLetters() {
        assertThat(cluster.bootstrap().initdb().localeCType()).isEqualTo("C.UTF-8");
        assertThat(cluster.bootstrap().initdb().encoding()).isEqualTo("UTF8");
    }

    @Test
    void connectionsAreEncryptedAndTheServerIsKnown() {
        assertThat(Workload.of(production.manifests()))
                .extracting(production::environment)
                .extracting(environment -> environment.get("QUARKUS_DATASOURCE_JDBC_URL"))
                .isNotEmpty()
                .allMatch(address -> address.contains("sslmode=verify-full&sslrootcert=/run/database-ca/ca.crt"));
    }

    @Test
    void changesAndBackupsGoToTheObjectStore() {
        assertThat(cluster.plugins()).singleElement().satisfies(plugin -> {
            assertThat(plugin.name()).isEqualTo("barman-cloud.cloudnative-pg.io");
            assertThat(plugin.isWALArchiver()).isTrue();
            assertThat(production.names("ObjectStore"))
                    .contains(plugin.parameters().get("barmanObjectName"));
        });
        assertThat(production.of("ScheduledBackup", CloudNativePg.ScheduledBackup.class))
                .extracting(CloudNativePg.ScheduledBackup::spec)
                .singleElement()
                .satisfies(backup -> {
                    assertThat(production.names("Cluster"))
                            .contains(backup.cluster().name());
                    assertThat(backup.method()).isEqualTo("plugin");
                    assertThat(backup.pluginConfiguration().name()).isEqualTo("barman-cloud.cloudnative-pg.io");
                    assertThat(backup.schedule().split(" "))
                            .as("seconds come first")
                            .hasSize(6);
                });
    }

    @Test
    void standbyThatIsFarBehindIsNotRead() {
        assertThat(cluster.probes().readiness().type()).isEqualTo("streaming");
        assertThat(cluster.probes().readiness().maximumLag()).isNotNull();
    }

    @Test
    void instancesAreMonitored() {
        assertThat(production.of("PodMonitor", PodMonitor.class))
                .singleElement()
                .satisfies(
                        monitor -> assertThat(production.pods(monitor.getSpec().getSelector()))
                                .singleElement()
                                .satisfies(pods -> assertThat(pods.ports())
                                        .containsKey(monitor.getSpec()
                                                .getPodMetricsEndpoints()
                                                .get(0)
                                                .getPort())));
    }
}
