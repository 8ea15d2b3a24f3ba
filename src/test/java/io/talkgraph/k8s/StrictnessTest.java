package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import org.junit.jupiter.api.Test;

import java.io.UncheckedIOException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** That the models refuse what Kubernetes would refuse; otherwise the other tests say nothing. */
class StrictnessTest {

    @Test
    void unknownFieldIsRefusedWhereverItStands() {
        assertThatThrownBy(() -> read("spec: {replica: 2}", Deployment.class)).hasMessageContaining("\"replica\"");
        assertThatThrownBy(() -> read(
                        "spec: {template: {spec: {containers: [{name: a, livenessProbe: {httpGet: {paht: /}}}]}}}",
                        Deployment.class))
                .hasMessageContaining("\"paht\"");
        assertThatThrownBy(() -> read("metadata: {label: {a: b}}", ConfigMap.class))
                .hasMessageContaining("\"label\"");
        assertThatThrownBy(() -> read("spec: {rules: [{backendRef: []}]}", HTTPRoute.class))
                .hasMessageContaining("\"backendRef\"");
        assertThatThrownBy(() -> read("spec: {endpoints: [{prot: a}]}", ServiceMonitor.class))
                .hasMessageContaining("\"prot\"");
        assertThatThrownBy(() -> read("spec: {instance: 3}", CloudNativePg.Cluster.class))
                .hasMessageContaining("\"instance\"");
    }

    @Test
    void numberOrBooleanIsNoText() {
        assertThatThrownBy(() -> read("data: {a: 1}", ConfigMap.class)).hasMessageContaining("String");
        assertThatThrownBy(() -> read("data: {a: true}", ConfigMap.class)).hasMessageContaining("String");
        assertThatThrownBy(() -> read("metadata: {annotations: {wave: 2}}", Deployment.class))
                .hasMessageContaining("String");
    }

    @Test
    void textIsNoNumberOrBoolean() {
        assertThatThrownBy(() -> read("spec: {replicas: '2'}", Deployment.class))
                .hasMessageContaining("Integer");
        assertThatThrownBy(() -> read("spec: {paused: 'true'}", Deployment.class))
                .hasMessageContaining("Boolean");
    }

    @Test
    void keyThatIsThereTwiceIsRefused() {
        assertThatThrownBy(() -> Kustomize.parse("a.yaml", "a: 1\na: 2\n"))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining("Duplicate");
    }

    @Test
    void whatIsRightIsRead() {
        assertThat(read("spec: {replicas: 2, strategy: {rollingUpdate: {maxSurge: 25%}}}", Deployment.class)
                        .getSpec()
                        .getReplicas())
                .isEqualTo(2);
    }

    private static <T> T read(String yaml, Class<T> model) {
        return Kustomize.parse("test", yaml).get(0).as(model);
    }
}
