package io.talkgraph.testsupport;

import io.talkgraph.operations.LocalPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server of PostgreSQL that a test has for itself, to do to it what happens to servers. It ends with the tests. Linux only:
 * the program is found by the files of its process.
 */
public final class PostgresServer {

    private final String url;
    private final Path data;
    private final String control;

    private PostgresServer(String url, Path data, String control) {
        this.url = url;
        this.data = data;
        this.control = control;
    }

    /** Starts an empty one. */
    public static PostgresServer start() throws IOException, SQLException {
        String url = LocalPostgres.startTemporary();
        Path data = Path.of(ask(url, "show data_directory"));
        String control = process(data).info().command().orElseThrow().replaceFirst("postgres$", "pg_ctl");
        return new PostgresServer(url, data, control);
    }

    private static ProcessHandle process(Path data) throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0).trim());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** The JDBC URL of its database {@code postgres}. */
    public String url() {
        return url;
    }

    /** Its port, on {@code localhost}. */
    public int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    /** The JDBC URL of a database, which is made when there is none of that name. */
    public String database(String name) throws SQLException {
        return LocalPostgres.createDatabase(url, name);
    }

    /** The JDBC URL of the same database by another port. */
    public static String by(int port, String url) {
        return url.replaceFirst("//[^/]*/", "//localhost:" + port + "/");
    }

    /** Ends its first process as a power cut would; the others notice and end, too. */
    public void kill() throws IOException {
        ProcessHandle first = process(data);
        List<ProcessHandle> others = first.descendants().toList();
        first.destroyForcibly();
        first.onExit().join();
        others.forEach(other -> other.onExit().join());
    }

    /** Stops it as a crash would: nobody is told, nothing is written before. */
    public void stopAtOnce() throws IOException, InterruptedException {
        control("stop", "-m", "immediate");
    }

    /** Starts it again, with the settings it had; it recovers from its log. */
    public void startAgain() throws IOException, InterruptedException {
        // "start" would forget the settings of its command line.
        control("restart", "-m", "immediate");
    }

    /**
     * A second server, with all that this one has, which only reads until it is promoted. This one is stopped, and stays so.
     */
    public PostgresServer becomeStandby(int port) throws IOException, InterruptedException {
        control("stop", "-m", "fast");
        Path copy = Files.createTempDirectory("talkgraph-standby");
        copy(data, copy);
        Files.createFile(copy.resolve("standby.signal"));
        Path options = copy.resolve("postmaster.opts");
        Files.writeString(
                options,
                Files.readString(options)
                        .replace(data.toString(), copy.toString())
                        .replace(Integer.toString(port()), Integer.toString(port)));
        PostgresServer standby = new PostgresServer(by(port, url), copy, control);
        standby.startAgain();
        return standby;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.filter(file -> !file.equals(from)).forEach(file -> {
                try {
                    Files.copy(file, to.resolve(from.relativize(file)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    private void control(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(control));
        command.addAll(List.of(arguments));
        command.addAll(List.of("-D", data.toString(), "-w", "-s"));
        if (System.getProperty("user.name").equals("root")) {
            // pg_ctl does nothing for root; the library that started the server does it like this, too.
            command.addAll(0, List.of("unshare", "-U"));
        }
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
    }

    /** The first value of a query. */
    public static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Executes a statement. */
    public static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
