package io.talkgraph.k8s;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the documentation says that manifests have to agree with. */
final class Documents {

    static final Path KUBERNETES = Path.of("src/docs/kubernetes.md");

    private static final Path OPERATIONS = Path.of("src/docs/operations.md");
    private static final Path OBSERVABILITY = Path.of("src/docs/observability.md");
    private static final Pattern NAME = Pattern.compile("`([a-z][\\w.\"-]*\\.[\\w.\"-]+)`");

    private static final Pattern METRIC = Pattern.compile("`((?:talkgraph|agroal)(?:_[a-z]+)+)`");

    private Documents() {}

    /** The configuration keys of the tables: what stands in the first column. */
    static Set<String> keys() {
        return Stream.of(OPERATIONS, KUBERNETES)
                .flatMap(Documents::firstColumns)
                .flatMap(Documents::names)
                .collect(Collectors.toSet());
    }

    /** The metrics of the tables, by the names that Prometheus gives them. */
    static Set<String> metrics() {
        return Kustomize.read(OBSERVABILITY)
                .lines()
                .filter(line -> line.startsWith("| "))
                .flatMap(line -> METRIC.matcher(line).results())
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
    }

    /** The places of the headings of kubernetes.md, by which links name them. */
    static List<String> headings() {
        return Kustomize.read(KUBERNETES)
                .lines()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\w -]", "").replace(' ', '-'))
                .toList();
    }

    private static Stream<String> firstColumns(Path document) {
        return Kustomize.read(document)
                .lines()
                .filter(line -> line.startsWith("| "))
                .map(line -> line.split("\\|")[1]);
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text).results().map((MatchResult result) -> result.group(1));
    }
}
