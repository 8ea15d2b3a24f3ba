package io.talkgraph.observing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What Prometheus reads (its text format, 0.0.4): the values of all series at one moment. */
public final class Exposition {

    /** A trace that is an example of it may follow (OpenMetrics, exemplars). */
    private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*?)})? (\\S+)(?: # .*)?");

    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\",?");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Map<Series, Double> values;

    /** A name with its labels. */
    record Series(String name, Map<String, String> labels) {}

    private Exposition(Map<Series, Double> values) {
        this.values = values;
    }

    /** Reads it from the management port. */
    public static Exposition read(URI metrics) {
        try {
            return parse(CLIENT.send(HttpRequest.newBuilder(metrics).build(), BodyHandlers.ofString())
                    .body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Exposition parse(String text) {
        Map<Series, Double> values = new LinkedHashMap<>();
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(line -> {
            Matcher sample = SAMPLE.matcher(line);
            if (!sample.matches()) {
                throw new IllegalArgumentException("No sample: " + line);
            }
            values.put(new Series(sample.group(1), labels(sample.group(2))), Double.parseDouble(sample.group(3)));
        });
        return new Exposition(values);
    }

    private static Map<String, String> labels(String text) {
        Map<String, String> labels = new TreeMap<>();
        if (text != null) {
            LABEL.matcher(text).results().forEach(each -> labels.put(each.group(1), each.group(2)));
        }
        return labels;
    }

    /**
     * The sum of all series of a name with these labels, and whatever others; 0 when there is none.
     *
     * @param labels name, value, name, value ...
     */
    public double sum(String name, String... labels) {
        return matching(name, labels).mapToDouble(values::get).sum();
    }

    /** The values that a label has in the series of a name with these labels. */
    List<String> values(String label, String name, String... labels) {
        return matching(name, labels)
                .map(series -> String.valueOf(series.labels().get(label)))
                .distinct()
                .toList();
    }

    /** How many series there are whose names begin so. */
    long count(String beginning) {
        return values.keySet().stream()
                .filter(series -> series.name().startsWith(beginning))
                .count();
    }

    private Stream<Series> matching(String name, String... labels) {
        Predicate<Series> right = series -> series.name().equals(name);
        for (int i = 0; i < labels.length; i += 2) {
            String label = labels[i];
            String value = labels[i + 1];
            right = right.and(series -> value.equals(series.labels().get(label)));
        }
        return values.keySet().stream().filter(right);
    }
}
