package io.talkgraph.operations;

import org.apache.commons.text.similarity.LevenshteinDistance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds environment variables that are meant for this program and that it does not know. A value that is none stops the
 * program anyway, and so does a property with a wrong name; of variables Quarkus believes that they belong to somebody else.
 */
final class EnvironmentNames {

    private static final String OURS = "TALKGRAPH_";

    /** A test compares them with the configuration interfaces: looking for those here would cost time at each start. */
    static final List<String> KEYS = List.of(
            "talkgraph.cache.build",
            "talkgraph.cache.max-age",
            "talkgraph.cache.size",
            "talkgraph.cache.stale-while-revalidate",
            "talkgraph.cache.staleness",
            "talkgraph.graphiql.enabled",
            "talkgraph.http.status-codes",
            "talkgraph.http2.clear-text",
            "talkgraph.introspection.enabled",
            "talkgraph.limits.document.aliases",
            "talkgraph.limits.document.cache",
            "talkgraph.limits.document.characters",
            "talkgraph.limits.document.cost",
            "talkgraph.limits.document.depth",
            "talkgraph.limits.document.directives",
            "talkgraph.limits.document.fields",
            "talkgraph.limits.document.fragment-depth",
            "talkgraph.limits.document.grammar-depth",
            "talkgraph.limits.document.introspection-depth",
            "talkgraph.limits.document.list-size",
            "talkgraph.limits.document.list-sizes.*",
            "talkgraph.limits.document.root-fields",
            "talkgraph.limits.document.tokens",
            "talkgraph.limits.execution.concurrent",
            "talkgraph.limits.execution.time",
            "talkgraph.limits.requests.body",
            "talkgraph.limits.requests.import-body",
            "talkgraph.limits.requests.in-flight",
            "talkgraph.limits.subscriptions.connections",
            "talkgraph.limits.subscriptions.init",
            "talkgraph.limits.subscriptions.keep-alive",
            "talkgraph.limits.subscriptions.operations",
            "talkgraph.limits.subscriptions.unread",
            "talkgraph.persisted-documents.manifest",
            "talkgraph.persisted-documents.max-length",
            "talkgraph.persisted-documents.only",
            "talkgraph.persisted-documents.size",
            "talkgraph.schema.migrate-at-start",
            "talkgraph.schema.retry",
            "talkgraph.shipped-reports.enabled");

    /**
     * What Kubernetes writes into each container for each Service of the namespace ("Discovering services", environment
     * variables), and what the tests of this program are told by.
     */
    private static final Pattern OF_OTHERS = Pattern.compile(
            "TALKGRAPH_(.*_)?(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT(_\\d+_(TCP|UDP|SCTP)(_.*)?)?)|TALKGRAPH_TEST_.*");

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private EnvironmentNames() {}

    /**
     * Looks at the names of variables.
     *
     * @return what is wrong with the first one that is not known, and what is to do; empty when all are
     */
    static Optional<String> complaint(Collection<String> variables) {
        return variables.stream()
                .filter(EnvironmentNames::isStray)
                .sorted()
                .findFirst()
                .map(name -> name + " is no setting of this program; " + nearest(name)
                        + " is. Correct the name or take it out of the environment.");
    }

    private static boolean isStray(String name) {
        return name.startsWith(OURS)
                && !OF_OTHERS.matcher(name).matches()
                && KEYS.stream().noneMatch(key -> isVariableOf(key, name));
    }

    private static boolean isVariableOf(String key, String name) {
        String variable = variable(key);
        return key.endsWith("*")
                ? name.startsWith(variable.substring(0, variable.length() - 1))
                : name.equals(variable);
    }

    private static String nearest(String name) {
        Stream<String> candidates = KEYS.stream().map(EnvironmentNames::variable);
        return candidates
                .min(Comparator.comparingInt(variable -> DISTANCE.apply(variable, name)))
                .orElse("none");
    }

    /** The name of the variable for a key (MicroProfile Config, "Environment Variables Mapping Rules"). */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
