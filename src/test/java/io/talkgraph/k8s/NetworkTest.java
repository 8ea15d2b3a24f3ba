package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Who may talk to whom: nobody, but for what is allowed. */
class NetworkTest {

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
    void nothingIsAllowedByDefaultToAnyPod(Installation overlay) {
        assertThat(policies(overlay))
                .filteredOn(policy -> policy.getMetadata().getName().equals("default-deny"))
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.getSpec().getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
                    assertThat(policy.getSpec().getIngress()).isEmpty();
                    assertThat(policy.getSpec().getEgress()).isEmpty();
                    assertThat(overlay.pods(policy.getSpec().getPodSelector()))
                            .isEqualTo(overlay.pods())
                            .isNotEmpty();
                });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void eachPolicySelectsSomething(Installation overlay) {
        assertThat(policies(overlay))
                .allSatisfy(policy -> assertThat(overlay.pods(policy.getSpec().getPodSelector()))
                        .as(policy.getMetadata().getName())
                        .isNotEmpty());
    }

    /** Peers in the namespace are pods of ours; what is elsewhere is known by the name of its namespace. */
    @ParameterizedTest
    @MethodSource("overlays")
    void eachPeerIsSomebody(Installation overlay) {
        assertThat(policies(overlay))
                .allSatisfy(policy -> assertThat(peers(policy)).allSatisfy(peer -> {
                    if (peer.getNamespaceSelector() != null) {
                        assertThat(peer.getNamespaceSelector().getMatchLabels())
                                .as(policy.getMetadata().getName())
                                .containsOnlyKeys("kubernetes.io/metadata.name");
                    } else if (peer.getIpBlock() == null) {
                        assertThat(overlay.pods(peer.getPodSelector()))
                                .as(policy.getMetadata().getName())
                                .isNotEmpty();
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void portsThatAreOpenAreThoseOfThePods(Installation overlay) {
        assertThat(policies(overlay)).allSatisfy(policy -> assertThat(
                        policy.getSpec().getIngress())
                .flatExtracting(NetworkPolicyIngressRule::getPorts)
                .extracting(port -> port.getPort().getIntVal())
                .allSatisfy(port -> assertThat(overlay.pods(policy.getSpec().getPodSelector()))
                        .as("%s opens %s", policy.getMetadata().getName(), port)
                        .anyMatch(pods -> pods.ports().containsValue(port))));
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void portsThatAreReachedAreThoseOfThePods(Installation overlay) {
        assertThat(policies(overlay)).allSatisfy(policy -> policy.getSpec().getEgress().stream()
                .filter(rule -> rule.getTo().stream()
                        .allMatch(peer -> peer.getNamespaceSelector() == null && peer.getIpBlock() == null))
                .forEach(rule -> assertThat(rule.getPorts())
                        .extracting(port -> port.getPort().getIntVal())
                        .allSatisfy(port -> assertThat(
                                        overlay.pods(rule.getTo().get(0).getPodSelector()))
                                .anyMatch(pods -> pods.ports().containsValue(port)))));
    }

    /** A rule without peers or ports allows all of them; a type that is left out allows what it does not name. */
    @ParameterizedTest
    @MethodSource("overlays")
    void noRuleAllowsMoreThanItSays(Installation overlay) {
        assertThat(policies(overlay)).allSatisfy(policy -> {
            var spec = policy.getSpec();
            assertThat(spec.getPolicyTypes()).isNotEmpty();
            assertThat(spec.getIngress()).allSatisfy(rule -> {
                assertThat(rule.getFrom()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
            assertThat(spec.getEgress()).allSatisfy(rule -> {
                assertThat(rule.getTo()).isNotEmpty();
                assertThat(rule.getPorts()).isNotEmpty();
            });
            assertThat(spec.getIngress().isEmpty() || spec.getPolicyTypes().contains("Ingress"))
                    .isTrue();
            assertThat(spec.getEgress().isEmpty() || spec.getPolicyTypes().contains("Egress"))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void requestsComeFromTheGatewayAndMetricsAreReadByMonitoring(Installation overlay) {
        assertThat(Workload.of(overlay.manifests()))
                .filteredOn(Workload::isDeployment)
                .allSatisfy(workload -> {
                    assertThat(namespacesAt(overlay, workload.labels(), 8080)).containsExactly("gateway");
                    assertThat(namespacesAt(overlay, workload.labels(), 9000)).containsExactly("monitoring");
                });
    }

    private static Stream<String> namespacesAt(Installation overlay, Map<String, String> labels, int port) {
        return policies(overlay).stream()
                .filter(policy -> Selectors.selects(policy.getSpec().getPodSelector(), labels))
                .flatMap(policy -> policy.getSpec().getIngress().stream())
                .filter(rule -> rule.getPorts().stream().anyMatch(opens(port)))
                .flatMap(rule -> rule.getFrom().stream())
                .map(peer -> peer.getNamespaceSelector().getMatchLabels().get("kubernetes.io/metadata.name"));
    }

    /** Each workload reaches the names of the cluster and its database; only who checks tokens reaches the identity provider. */
    @ParameterizedTest
    @MethodSource("overlays")
    void podsReachWhatTheyNeedAndNothingElse(Installation overlay) {
        assertThat(Workload.of(overlay.manifests()))
                .filteredOn(workload -> "talkgraph".equals(workload.labels().get("app.kubernetes.io/name")))
                .allSatisfy(workload -> assertThat(portsReached(overlay, workload.labels()))
                        .as("%s", workload)
                        .contains(53, 5432)
                        .isSubsetOf(workload.isDeployment() ? List.of(53, 5432, 443) : List.of(53, 5432)));
    }

    private static List<Integer> portsReached(Installation overlay, Map<String, String> labels) {
        return policies(overlay).stream()
                .filter(policy -> Selectors.selects(policy.getSpec().getPodSelector(), labels))
                .flatMap(policy -> policy.getSpec().getEgress().stream())
                .flatMap(rule -> rule.getPorts().stream())
                .map(port -> port.getPort().getIntVal())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("overlays")
    void whoMayNotAskTheDatabaseIsNotHeard(Installation overlay) {
        assertThat(overlay.pods())
                .filteredOn(pods -> pods.ports().containsValue(5432))
                .isNotEmpty()
                .allSatisfy(database -> assertThat(policies(overlay))
                        .filteredOn(policy -> Selectors.selects(policy.getSpec().getPodSelector(), database.labels()))
                        .flatExtracting(policy -> policy.getSpec().getIngress())
                        .filteredOn(rule -> rule.getPorts().stream().anyMatch(opens(5432)))
                        .flatExtracting(NetworkPolicyIngressRule::getFrom)
                        .allMatch(peer -> peer.getPodSelector() != null));
    }

    private static Predicate<NetworkPolicyPort> opens(int port) {
        return open -> open.getPort().getIntVal() == port;
    }

    private static Stream<NetworkPolicyPeer> peers(NetworkPolicy policy) {
        return Stream.concat(
                policy.getSpec().getIngress().stream().flatMap(rule -> rule.getFrom().stream()),
                policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream()));
    }

    private static List<NetworkPolicy> policies(Installation overlay) {
        return overlay.of("NetworkPolicy", NetworkPolicy.class);
    }
}
