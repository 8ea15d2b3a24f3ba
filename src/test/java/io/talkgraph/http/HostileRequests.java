package io.talkgraph.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Requests that want a server to work hard, each with what it gets instead. Plain Java: {@code src/bench/hostile} measures
 * a running server with them.
 *
 * @param body of the POST
 * @param answer the limit that refuses it, or the code of the error, or DATA
 */
record HostileRequests(String body, String answer) {

    /** What a client asks that means no harm. */
    static final String NORMAL = query("{ talks(first: 1) { totalCount } }");

    private static final int ROUNDS = 15;

    /** All of them by what they do. */
    static Map<String, HostileRequests> all() {
        Map<String, HostileRequests> all = new LinkedHashMap<>();
        put(all, "10,000 aliases", "tokens", "{ " + times(10_000, "a%1$d:id ") + "}");
        put(all, "3,000 aliases", "aliases", "{ " + times(3_000, "a%1$d: __typename ") + "}");
        put(
                all,
                "depth 200",
                "grammarDepth",
                nested("talks { nodes { conference { ", 67) + "id" + "}".repeat(201) + "}");
        put(all, "depth 120", "depth", nested("talks { nodes { conference { ", 40) + "id" + "}".repeat(120) + "}");
        put(all, "1 MB of tokens", "characters", "{ " + "a ".repeat(500_000) + "}");
        put(all, "100 kB of tokens", "tokens", "{ " + "a ".repeat(49_000) + "}");
        put(all, "100 kB of white space", "DATA", "{ __typename" + " ,".repeat(49_000) + "}");
        put(all, "100 kB of braces", "BAD_USER_INPUT", "{".repeat(99_000));
        put(all, "100 kB of quotes", "BAD_USER_INPUT", "{ talk(slug: \"" + "\\\"".repeat(49_000) + ") { id } }");
        put(all, "50 circles of introspection", "introspectionDepth", circles(50));
        put(all, "2 circles of introspection", "introspectionCycles", circles(2));
        put(all, "45 times the fields of all types", "introspectionLists", wideIntrospection(45));
        put(all, "12 times the fields of all types", "DATA", wideIntrospection(12));
        put(all, "1,000 duplicated fields", "fields", "{ talks { nodes {" + " title".repeat(1_000) + " } } }");
        put(all, "900 duplicated fields", "DATA", "{ talks { nodes {" + " title".repeat(900) + " } } }");
        put(all, "480 duplicated lists", "DATA", "{ talks { nodes {" + " speakers { id }".repeat(480) + " } } }");
        put(all, "4,000 wrong directives", "directives", "{ __typename" + " @a".repeat(4_000) + "}");
        put(all, "a body of 10 MB", "bodySize", "{ __typename } #" + "x".repeat(10_000_000));
        put(
                all,
                "a million rows",
                "cost",
                "{ talks(first: 100) { nodes { speakers { talks(first: 100) { nodes { "
                        + "speakers { talks(first: 100) { nodes { id } } } } } } } } }");
        put(all, "a page of two thousand million", "cost", "{ talks(first: 2147483647) { nodes { id } } }");
        put(all, "a fragment of itself", "BAD_USER_INPUT", "{ ...a } fragment a on Query { ...a }");
        put(all, "fragments in a circle", "BAD_USER_INPUT", "{ ...f0 } " + circle(500));
        put(all, "a fragment bomb", "fields", "{ talks { nodes { ...f0 } } } " + bomb(45));
        put(all, "a chain of 1,000 fragments", "fragmentDepth", "{ ...f0 } " + chain(1_000));
        put(all, "1,000 fragments nobody spreads", "BAD_USER_INPUT", "{ __typename } " + unused(1_000));
        put(all, "1,000 operations of one fragment", "fields", operations(1_000));
        put(all, "40,000 nested lists", "grammarDepth", "{ talks(filter: {track: " + "[".repeat(40_000));
        put(all, "15,000 nested objects", "grammarDepth", "{ talks(filter: " + "{a: ".repeat(15_000));
        put(all, "10,000 variables", "characters", "query (" + times(10_000, "$a%1$d: Int ") + ") { __typename }");
        put(all, "3,000 variables", "tokens", "query (" + times(3_000, "$a%1$d: Int ") + ") { __typename }");
        put(all, "2,000 variables", "BAD_USER_INPUT", "query (" + times(2_000, "$a%1$d: Int ") + ") { __typename }");
        put(all, "a text of 95 kB", "DATA", "{ talk(slug: \"" + "x".repeat(95_000) + "\") { id } }");
        all.put("10,000 values", new HostileRequests(values(10_000), "DATA"));
        all.put("a value of 900 kB", new HostileRequests(value("\"" + "x".repeat(900_000) + "\""), "DATA"));
        all.put("100,000 lists in a value", new HostileRequests(value("[".repeat(100_000)), "LIMIT_EXCEEDED"));
        all.put(
                "900 lists in a value",
                new HostileRequests(value("[".repeat(900) + "]".repeat(900)), "BAD_USER_INPUT"));
        all.put("a number of 100,000 digits", new HostileRequests(value("1".repeat(100_000)), "LIMIT_EXCEEDED"));
        return all;
    }

    private static void put(Map<String, HostileRequests> all, String name, String answer, String document) {
        all.put(name, new HostileRequests(query(document), answer));
    }

    private static String query(String document) {
        return "{\"query\": \"" + document.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
    }

    private static String value(String json) {
        return "{\"query\": \"query ($s: String!) { talk(slug: $s) { id } }\", \"variables\": {\"s\": " + json + "}}";
    }

    private static String values(int n) {
        return "{\"query\": \"{ __typename }\", \"variables\": {" + times(n, "\"a%1$d\": 1, ") + "\"b\": 1}}";
    }

    private static String times(int n, String format) {
        return IntStream.range(0, n)
                .mapToObj(i -> String.format(Locale.ROOT, format, i))
                .collect(Collectors.joining());
    }

    private static String nested(String path, int n) {
        return "{ " + path.repeat(n);
    }

    private static String circles(int n) {
        return "{ __schema { types {" + " fields { type {".repeat(n) + " name" + " } }".repeat(n) + " } } }";
    }

    private static String wideIntrospection(int n) {
        return "{ __schema { types { " + times(n, "a%1$d: fields { name args { name type { name } } } ") + "} } }";
    }

    private static String circle(int n) {
        return times(n, "fragment f%1$d on Query { ...f%2$d } ".replace("%2$d", "%1$d_"))
                + times(n - 1, "fragment f%1$d_ on Query { ...g } ") + "fragment g on Query { ...f0 }";
    }

    private static String bomb(int n) {
        return IntStream.range(0, n)
                        .mapToObj(i -> "fragment f" + i + " on Talk { ...f" + (i + 1) + " ...f" + (i + 1) + " } ")
                        .collect(Collectors.joining())
                + "fragment f" + n + " on Talk { id }";
    }

    private static String chain(int n) {
        return IntStream.range(0, n)
                        .mapToObj(i -> "fragment f" + i + " on Query { ...f" + (i + 1) + " } ")
                        .collect(Collectors.joining())
                + "fragment f" + n + " on Query { __typename }";
    }

    private static String unused(int n) {
        return times(n, "fragment f%1$d on Query { __typename } ");
    }

    private static String operations(int n) {
        return times(n, "query q%1$d { ...f } ") + "fragment f on Query { talks { nodes {" + " id".repeat(900)
                + " } } }";
    }

    /**
     * Prints the milliseconds until the answer of each, the median of some rounds. A document that was seen before is only
     * looked up, so each round sends another one.
     *
     * @param arguments the address of the endpoint
     */
    public static void main(String... arguments) throws IOException, InterruptedException {
        URI endpoint = URI.create(arguments[0]);
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 3; i++) {
            all().values().forEach(each -> time(client, endpoint, each.body()));
        }
        all().forEach((name, each) -> {
            double[] times = IntStream.range(0, ROUNDS)
                    .mapToDouble(i -> time(client, endpoint, changed(each.body(), i)))
                    .sorted()
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-36s %8.1f ms %8.1f ms  %s%n",
                    name,
                    times[ROUNDS / 2],
                    times[ROUNDS - 1],
                    each.answer());
        });
    }

    private static String changed(String body, int round) {
        return body.replaceFirst("\\{ ", "{" + " ".repeat(2 + round)).replaceFirst(" \\(", " ".repeat(2 + round) + "(");
    }

    private static double time(HttpClient client, URI endpoint, String body) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return (System.nanoTime() - start + 0.0 * response.statusCode()) / 1e6;
        } catch (IOException e) {
            return Double.NaN;
        } catch (InterruptedException e) {
            throw new IllegalStateException(Arrays.toString(e.getStackTrace()), e);
        }
    }
}
