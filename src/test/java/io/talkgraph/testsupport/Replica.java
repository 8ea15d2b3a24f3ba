package io.talkgraph.testsupport;

import com.fasterxml.jackson.databind.ObjectMapper;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A process of the packaged service: the native executable where there is one, else the jar. */
public final class Replica implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration LONG_ANSWER = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;
    private final int port;
    private final int managementPort;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();

    private Replica(Process process, Path log, int port, int managementPort) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.managementPort = managementPort;
    }

    /**
     * Starts one and waits until it is ready.
     *
     * @param database its JDBC URL
     */
    public static Replica start(String name, String database) throws IOException, InterruptedException {
        return start(name, database, Map.of());
    }

    /**
     * Starts one with settings of its own.
     *
     * @param settings further properties
     */
    public static Replica start(String name, String database, Map<String, String> settings)
            throws IOException, InterruptedException {
        Replica replica = launch(name, database, settings);
        replica.awaitReady();
        return replica;
    }

    /**
     * Starts one and does not wait for it.
     *
     * @param settings further properties
     */
    public static Replica launch(String name, String database, Map<String, String> settings) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        Map<String, String> all = new HashMap<>(Map.of(
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.management.port",
                Integer.toString(managementPort),
                "talkgraph.shipped-reports.enabled",
                "false"));
        all.putAll(settings);
        Path log = log(name);
        return new Replica(process(log, database, all), log, port, managementPort);
    }

    /**
     * Starts a process with a command; what it prints and logs goes to {@link #log(String)}.
     *
     * @param arguments the command line
     */
    public static Process command(String name, String database, String... arguments) throws IOException {
        return command(name, Map.of(), database, arguments);
    }

    /** As {@link #command(String, String, String...)}, with settings of its own. */
    public static Process command(String name, Map<String, String> settings, String database, String... arguments)
            throws IOException {
        return process(log(name), database, settings, arguments);
    }

    /** Where the process of that name logs. */
    public static Path log(String name) {
        return Path.of("target", "replica-" + name + ".log");
    }

    private static Process process(Path log, String database, Map<String, String> settings, String... arguments)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(PackagedProgram.command(arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("QUARKUS_DATASOURCE_JDBC_URL", database);
        settings.forEach((key, value) ->
                builder.environment().put(key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        return builder.start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it is ready; fails when it ends before, or after two minutes. */
    public void awaitReady() throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() - start > START.toNanos()) {
                close();
                throw new IllegalStateException("The service did not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
    }

    /** Whether it says that requests may be sent to it; false as well when it says nothing. */
    public boolean isReady() throws InterruptedException {
        try {
            return health("ready").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What it says of its health.
     *
     * @param kind ready, live or started
     */
    public HttpResponse<String> health(String kind) throws IOException, InterruptedException {
        return send(managementPort, "/q/health/" + kind);
    }

    /** The body of the answer to a query. */
    public String ask(String query) throws IOException, InterruptedException {
        return send(port, "/graphql?query=" + URLEncoder.encode(query, UTF_8)).body();
    }

    /** Asks by POST, with the token of a curator. */
    public HttpResponse<String> post(String query) throws IOException, InterruptedException {
        return post(query, Map.of());
    }

    /** Asks by POST with variables, with the token of a curator. */
    public HttpResponse<String> post(String query, Map<String, ?> variables) throws IOException, InterruptedException {
        return client.send(request(query, variables), HttpResponse.BodyHandlers.ofString());
    }

    /** As {@link #post(String, Map)}, and does not wait for the answer. */
    public CompletableFuture<HttpResponse<String>> postAsync(String query, Map<String, ?> variables)
            throws IOException {
        return client.sendAsync(request(query, variables), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String query, Map<String, ?> variables) throws IOException {
        return HttpRequest.newBuilder(endpoint())
                .timeout(LONG_ANSWER)
                .header("Content-Type", "application/json")
                .header("Accept", "application/graphql-response+json")
                .header("Authorization", "Bearer " + Tokens.curator())
                .POST(HttpRequest.BodyPublishers.ofString(
                        new ObjectMapper().writeValueAsString(Map.of("query", query, "variables", variables))))
                .build();
    }

    private HttpResponse<String> send(int port, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(ANSWER)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Where it answers. */
    public URI endpoint() {
        return URI.create("http://localhost:" + port + "/graphql");
    }

    /** Tells it to stop, and does not wait. */
    public void terminate() {
        process.destroy();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a power cut would: it does nothing more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to stop, and waits until it has; the exit code. */
    public int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** What it has logged. */
    public String log() throws IOException {
        return Files.readString(log);
    }

    /** Its process id. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
