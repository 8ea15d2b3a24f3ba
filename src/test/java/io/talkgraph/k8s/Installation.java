package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Service;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that an overlay brings into the cluster.
 *
 * @param overlay its folder
 * @param manifests its documents
 */
record Installation(Path overlay, List<Manifest> manifests) {

    /** The ports of an instance of CloudNativePG: PostgreSQL, its manager's status, metrics. */
    private static final Map<String, Integer> PORTS_OF_INSTANCES =
            Map.of("postgresql", 5432, "status", 8000, "metrics", 9187);

    static Installation of(Path overlay) {
        return new Installation(overlay, Kustomize.render(overlay));
    }

    /**
     * The pods that will run.
     *
     * @param name what starts them
     * @param labels by which they are selected
     * @param ports by name
     */
    record Pods(String name, Map<String, String> labels, Map<String, Integer> ports) {}

    /** Those of the workloads, and those that the operator makes of a {@code Cluster}. */
    List<Pods> pods() {
        Stream<Pods> instances = of("Cluster").stream()
                .map(cluster ->
                        new Pods(cluster.toString(), Map.of("cnpg.io/cluster", cluster.name()), PORTS_OF_INSTANCES));
        return Stream.concat(
                        Workload.of(manifests).stream()
                                .map(workload -> new Pods(workload.toString(), workload.labels(), ports(workload))),
                        instances)
                .toList();
    }

    private static Map<String, Integer> ports(Workload workload) {
        return workload.containers().stream()
                .flatMap(container -> container.getPorts().stream())
                .collect(Collectors.toMap(ContainerPort::getName, ContainerPort::getContainerPort));
    }

    List<Pods> pods(LabelSelector selector) {
        return pods().stream()
                .filter(pods -> Selectors.selects(selector, pods.labels()))
                .toList();
    }

    List<Manifest> of(String kind) {
        return manifests.stream()
                .filter(manifest -> manifest.kind().equals(kind))
                .toList();
    }

    <T> List<T> of(String kind, Class<T> model) {
        return of(kind).stream().map(manifest -> manifest.as(model)).toList();
    }

    Set<String> names(String kind) {
        return of(kind).stream().map(Manifest::name).collect(Collectors.toSet());
    }

    /** The names under which something answers in the namespace, those that the operator makes included. */
    Set<String> hosts() {
        Stream<String> ofClusters = names("Cluster").stream()
                .flatMap(cluster -> Stream.of(cluster + "-rw", cluster + "-ro", cluster + "-r"));
        return Stream.concat(
                        of("Service", Service.class).stream()
                                .map(service -> service.getMetadata().getName()),
                        ofClusters)
                .collect(Collectors.toSet());
    }

    /** What a container finds in its environment; of two sources the later one wins, and its own entries win over both. */
    Map<String, String> environment(Workload workload) {
        Map<String, Map<String, String>> maps = of("ConfigMap", ConfigMap.class).stream()
                .collect(Collectors.toMap(map -> map.getMetadata().getName(), ConfigMap::getData));
        Map<String, String> environment = new HashMap<>();
        workload.containers().forEach(container -> {
            container
                    .getEnvFrom()
                    .forEach(from -> environment.putAll(
                            maps.getOrDefault(from.getConfigMapRef().getName(), Map.of())));
            container.getEnv().forEach(variable -> environment.put(variable.getName(), variable.getValue()));
        });
        return environment;
    }

    @Override
    public String toString() {
        return overlay.getFileName().toString();
    }
}
