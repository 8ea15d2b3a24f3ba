package io.talkgraph.k8s;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.LabelSelectorRequirement;

import java.util.Map;

/** Which labels a selector takes, as Kubernetes decides it. */
final class Selectors {

    private Selectors() {}

    /** Whether the selector takes something with these labels; an empty one takes everything. */
    static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return selects(selector.getMatchLabels(), labels)
                && selector.getMatchExpressions().stream().allMatch(requirement -> meets(requirement, labels));
    }

    /** Whether all of these are among the labels. */
    static boolean selects(Map<String, String> wanted, Map<String, String> labels) {
        return wanted == null || labels.entrySet().containsAll(wanted.entrySet());
    }

    private static boolean meets(LabelSelectorRequirement requirement, Map<String, String> labels) {
        String value = labels.get(requirement.getKey());
        return switch (requirement.getOperator()) {
            case "In" -> value != null && requirement.getValues().contains(value);
            case "NotIn" -> !requirement.getValues().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new IllegalArgumentException("Kubernetes knows no operator " + requirement.getOperator());
        };
    }
}
