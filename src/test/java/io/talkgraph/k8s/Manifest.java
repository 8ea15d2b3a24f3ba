package io.talkgraph.k8s;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A document for Kubernetes.
 *
 * @param origin the file or folder it is of
 * @param json what it says
 */
record Manifest(String origin, JsonNode json) {

    String kind() {
        return json.path("kind").asText();
    }

    String name() {
        return json.path("metadata").path("name").asText();
    }

    /** Group, version and kind, as {@code apps/v1 Deployment}. */
    String type() {
        return json.path("apiVersion").asText() + " " + kind();
    }

    /** What it says, as an object of its model; fails at what the model does not know. */
    <T> T as(Class<T> model) {
        return Models.read(json, model);
    }

    @Override
    public String toString() {
        return origin + ": " + kind() + " " + name();
    }
}
