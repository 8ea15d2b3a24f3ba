package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Volume;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for the pods of every workload, wherever its manifest is read from. */
abstract class WorkloadRules {

    private static final Pattern SECRET = Pattern.compile("PASSWORD|SECRET|TOKEN|CREDENTIAL|PRIVATE|_KEY$");
    private static final Pattern PASSWORD_IN_ADDRESS =
            Pattern.compile("://[^/@]*:[^/@]+@|password=", Pattern.CASE_INSENSITIVE);
    /** The volumes of the restricted Pod Security Standard, without those that are not used. */
    private static final List<String> VOLUMES = List.of("emptyDir", "secret", "configMap", "persistentVolumeClaim");

    abstract List<Workload> workloads();

    @Test
    void thereAreWorkloads() {
        assertThat(workloads())
                .extracting(Workload::manifest)
                .extracting(Manifest::kind)
                .contains("Deployment", "Job");
    }

    @Test
    void containersRequestAndLimitCpuMemoryAndEphemeralStorage() {
        eachContainer((where, container) -> {
            for (String resource : List.of("cpu", "memory", "ephemeral-storage")) {
                Map<String, Quantity> requests = container.getResources().getRequests();
                Map<String, Quantity> limits = container.getResources().getLimits();
                assertThat(requests).as(where).containsKey(resource);
                assertThat(limits).as(where).containsKey(resource);
                assertThat(amount(requests.get(resource)))
                        .as("%s: request of %s", where, resource)
                        .isPositive()
                        .isLessThanOrEqualTo(amount(limits.get(resource)));
            }
        });
    }

    /** What is promised and not there when it is needed ends in the OOM killer. */
    @Test
    void memoryIsRequestedAsItIsLimited() {
        eachContainer((where, container) -> assertThat(
                        container.getResources().getRequests().get("memory"))
                .as(where)
                .isEqualTo(container.getResources().getLimits().get("memory")));
    }

    @Test
    void podsRunAsSomebodyWithoutRights() {
        assertThat(workloads()).allSatisfy(workload -> {
            var security = workload.pod().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).as("%s", workload).isTrue();
            assertThat(security.getRunAsUser()).as("%s", workload).isGreaterThanOrEqualTo(10_000L);
            assertThat(security.getRunAsGroup()).as("%s", workload).isGreaterThanOrEqualTo(10_000L);
            assertThat(security.getSeccompProfile().getType())
                    .as("%s", workload)
                    .isEqualTo("RuntimeDefault");
            assertThat(security.getSysctls()).as("%s", workload).isEmpty();
            assertThat(workload.pod().getHostNetwork()).as("%s", workload).isNull();
            assertThat(workload.pod().getHostPID()).as("%s", workload).isNull();
            assertThat(workload.pod().getHostIPC()).as("%s", workload).isNull();
        });
    }

    @Test
    void containersCannotGainRightsOrWriteTheirImage() {
        eachContainer((where, container) -> {
            SecurityContext security = container.getSecurityContext();
            assertThat(security).as(where).isNotNull();
            assertThat(security.getReadOnlyRootFilesystem()).as(where).isTrue();
            assertThat(security.getAllowPrivilegeEscalation()).as(where).isFalse();
            assertThat(security.getPrivileged()).as(where).isNull();
            assertThat(security.getRunAsUser()).as(where).isNull();
            assertThat(security.getCapabilities().getDrop()).as(where).containsExactly("ALL");
            assertThat(security.getCapabilities().getAdd()).as(where).isEmpty();
            assertThat(container.getPorts()).as(where).allSatisfy(port -> assertThat(port.getHostPort())
                    .isNull());
        });
    }

    @Test
    void podsGetNoTokenOfTheClusterAndHaveAnAccountOfTheirOwn() {
        assertThat(workloads()).allSatisfy(workload -> {
            assertThat(workload.pod().getAutomountServiceAccountToken())
                    .as("%s", workload)
                    .isFalse();
            assertThat(workload.pod().getServiceAccountName())
                    .as("%s", workload)
                    .isNotNull()
                    .isNotEqualTo("default");
        });
    }

    /** A Service called talkgraph would bring variables like {@code TALKGRAPH_PORT}, which look like settings. */
    @Test
    void podsAreNotToldOfServicesByVariables() {
        assertThat(workloads()).allSatisfy(workload -> assertThat(workload.pod().getEnableServiceLinks())
                .as("%s", workload)
                .isFalse());
    }

    @Test
    void podsHaveAPriority() {
        assertThat(workloads()).allSatisfy(workload -> assertThat(workload.pod().getPriorityClassName())
                .as("%s", workload)
                .isNotBlank());
    }

    @Test
    void noSecretStandsInTheEnvironment() {
        eachContainer((where, container) -> assertThat(container.getEnv())
                .as(where)
                .noneMatch(WorkloadRules::isSecret)
                .allSatisfy(variable -> assertThat(variable.getValueFrom()).isNull()));
        eachContainer((where, container) -> assertThat(container.getEnvFrom())
                .as("%s: secrets are files", where)
                .allSatisfy(from -> assertThat(from.getSecretRef()).isNull()));
    }

    /** A variable that names a file ({@code POSTGRES_PASSWORD_FILE}) tells nothing. */
    static boolean isSecret(EnvVar variable) {
        return SECRET.matcher(variable.getName()).find() && !variable.getName().endsWith("_FILE")
                || variable.getValue() != null
                        && PASSWORD_IN_ADDRESS.matcher(variable.getValue()).find();
    }

    @Test
    void volumesAreThoseThatRestrictedPodsMayHave() {
        assertThat(workloads()).allSatisfy(workload -> assertThat(workload.pod().getVolumes())
                .as("%s", workload)
                .allSatisfy(volume -> assertThat(kindOf(workload, volume)).isIn(VOLUMES)));
    }

    private static String kindOf(Workload workload, Volume volume) {
        var volumes = workload.manifest().json().findValues("volumes").get(0);
        for (var each : volumes) {
            if (each.path("name").asText().equals(volume.getName())) {
                return each.properties().stream()
                        .map(Map.Entry::getKey)
                        .filter(key -> !key.equals("name"))
                        .findFirst()
                        .orElseThrow();
            }
        }
        throw new AssertionError(volume);
    }

    /** A volume without a size would take the node's disk; one larger than the limit would never be full. */
    @Test
    void temporaryVolumesHaveASizeThatTheContainerMayUse() {
        assertThat(workloads()).allSatisfy(workload -> {
            BigDecimal limit = workload.containers().stream()
                    .map(container ->
                            amount(container.getResources().getLimits().get("ephemeral-storage")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal sizes = workload.pod().getVolumes().stream()
                    .filter(volume -> volume.getEmptyDir() != null)
                    .map(volume -> amount(volume.getEmptyDir().getSizeLimit()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sizes).as("%s", workload).isPositive().isLessThanOrEqualTo(limit);
        });
    }

    @Test
    void servicesHaveThreeDistinctProbes() {
        assertThat(workloads()).filteredOn(Workload::isService).allSatisfy(workload -> assertThat(
                        workload.pod().getContainers())
                .allSatisfy(container -> {
                    List<Probe> probes = List.of(
                            container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe());
                    assertThat(probes.stream().map(WorkloadRules::question).toList())
                            .as("%s", workload)
                            .doesNotHaveDuplicates()
                            .doesNotContain("");
                }));
    }

    private static String question(Probe probe) {
        if (probe.getHttpGet() != null) {
            return probe.getHttpGet().getPort() + probe.getHttpGet().getPath();
        }
        return probe.getExec() != null
                ? String.join(" ", probe.getExec().getCommand())
                : String.valueOf(probe.getTcpSocket());
    }

    @Test
    void talkGraphIsAskedOnItsManagementPort() {
        assertThat(workloads()).filteredOn(Workload::isDeployment).allSatisfy(workload -> {
            Container container = workload.pod().getContainers().get(0);
            assertThat(List.of(
                            container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe()))
                    .extracting(probe -> probe.getHttpGet().getPort().getStrVal() + " "
                            + probe.getHttpGet().getPath())
                    .as("%s", workload)
                    .containsExactly(
                            "management /q/health/started", "management /q/health/live", "management /q/health/ready");
            assertThat(container.getPorts())
                    .filteredOn(port -> port.getName().equals("management"))
                    .extracting("containerPort")
                    .containsExactly(9000);
        });
    }

    @Test
    void deploymentsHaveNoNumberOfReplicas() {
        assertThat(workloads()).filteredOn(Workload::isDeployment).allSatisfy(workload -> assertThat(
                        workload.manifest().json().at("/spec/replicas").isMissingNode())
                .as("%s: the autoscaler decides", workload)
                .isTrue());
    }

    @Test
    void deploymentsRollWithoutLosingAReplica() {
        assertThat(workloads()).filteredOn(Workload::isDeployment).allSatisfy(workload -> {
            var strategy = workload.manifest().json().at("/spec/strategy");
            assertThat(strategy.path("type").asText()).isEqualTo("RollingUpdate");
            assertThat(strategy.at("/rollingUpdate/maxUnavailable").asInt(-1)).isZero();
            assertThat(strategy.at("/rollingUpdate/maxSurge").asInt(-1)).isEqualTo(1);
        });
        assertThat(workloads())
                .filteredOn(workload -> workload.manifest().kind().equals("StatefulSet"))
                .allSatisfy(workload -> assertThat(workload.manifest()
                                .json()
                                .at("/spec/updateStrategy/type")
                                .asText())
                        .isEqualTo("RollingUpdate"));
    }

    /** What is one pod, a job or a database that does not become two, has nothing to spread. */
    @Test
    void replicasAreSpreadOverZonesAndNodes() {
        assertThat(workloads()).filteredOn(Workload::isDeployment).allSatisfy(workload -> {
            assertThat(workload.pod().getTopologySpreadConstraints())
                    .as("%s", workload)
                    .isNotEmpty()
                    .allSatisfy(spread -> assertThat(Selectors.selects(spread.getLabelSelector(), workload.labels()))
                            .isTrue());
            assertThat(workload.pod()
                            .getAffinity()
                            .getPodAntiAffinity()
                            .getPreferredDuringSchedulingIgnoredDuringExecution())
                    .as("%s", workload)
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(
                                    Selectors.selects(term.getPodAffinityTerm().getLabelSelector(), workload.labels()))
                            .isTrue());
        });
    }

    @Test
    void jobsEndAndAreCleanedUp() {
        assertThat(workloads()).filteredOn(workload -> !workload.isService()).allSatisfy(workload -> {
            assertThat(workload.pod().getRestartPolicy()).as("%s", workload).isEqualTo("Never");
            for (String bound : List.of("backoffLimit", "activeDeadlineSeconds", "ttlSecondsAfterFinished")) {
                assertThat(workload.manifest().json().findValues(bound))
                        .as("%s: %s", workload, bound)
                        .hasSize(1);
            }
        });
    }

    private void eachContainer(ContainerRule rule) {
        workloads().forEach(workload -> workload.containers()
                .forEach(container -> rule.check(workload + ", " + container.getName(), container)));
    }

    /** Cores, or bytes. */
    static BigDecimal amount(Quantity quantity) {
        return Quantity.getAmountInBytes(quantity);
    }

    @FunctionalInterface
    private interface ContainerRule {
        void check(String where, Container container);
    }
}
