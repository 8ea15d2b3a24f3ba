package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What starts pods.
 *
 * @param manifest as it was written
 * @param template its pods
 */
record Workload(Manifest manifest, PodTemplateSpec template) {

    static List<Workload> of(List<Manifest> manifests) {
        return manifests.stream().flatMap(Workload::of).toList();
    }

    private static Stream<Workload> of(Manifest manifest) {
        return switch (manifest.kind()) {
            case "Deployment" ->
                with(manifest, manifest.as(Deployment.class).getSpec().getTemplate());
            case "StatefulSet" ->
                with(manifest, manifest.as(StatefulSet.class).getSpec().getTemplate());
            case "Job" -> with(manifest, manifest.as(Job.class).getSpec().getTemplate());
            case "CronJob" ->
                with(
                        manifest,
                        manifest.as(CronJob.class)
                                .getSpec()
                                .getJobTemplate()
                                .getSpec()
                                .getTemplate());
            default -> Stream.empty();
        };
    }

    private static Stream<Workload> with(Manifest manifest, PodTemplateSpec template) {
        return Stream.of(new Workload(manifest, template));
    }

    PodSpec pod() {
        return template.getSpec();
    }

    Map<String, String> labels() {
        return template.getMetadata().getLabels();
    }

    /** All containers, those that run before the others included. */
    List<Container> containers() {
        return Stream.concat(pod().getInitContainers().stream(), pod().getContainers().stream())
                .toList();
    }

    boolean isDeployment() {
        return manifest.kind().equals("Deployment");
    }

    /** Whether it goes on until it is told to stop; jobs end by themselves. */
    boolean isService() {
        return isDeployment() || manifest.kind().equals("StatefulSet");
    }

    @Override
    public String toString() {
        return manifest.toString();
    }
}
