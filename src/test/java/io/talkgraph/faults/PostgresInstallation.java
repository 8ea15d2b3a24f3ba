package io.talkgraph.faults;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL as it is installed on this machine, server and tools of one version: the server that the tests bring has no
 * {@code pg_dump}, and an older one refuses it.
 */
final class PostgresInstallation implements AutoCloseable {

    private static final List<String> NEEDED = List.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "psql");

    private final Path programs;
    private final Path data;
    private final int port;

    private PostgresInstallation(Path programs, Path data, int port) {
        this.programs = programs;
        this.data = data;
        this.port = port;
    }

    /** Where the programs of the newest version are; {@code TALKGRAPH_POSTGRES_BIN} names another folder. */
    static Optional<Path> find() throws IOException {
        String named = System.getenv("TALKGRAPH_POSTGRES_BIN");
        Path debian = Path.of("/usr/lib/postgresql");
        if (named != null || !Files.isDirectory(debian)) {
            return Optional.ofNullable(named).map(Path::of);
        }
        try (Stream<Path> versions = Files.list(debian)) {
            return versions.sorted(Comparator.comparing((Path version) ->
                                    Integer.parseInt(version.getFileName().toString()))
                            .reversed())
                    .map(version -> version.resolve("bin"))
                    .filter(bin -> NEEDED.stream().allMatch(name -> Files.isExecutable(bin.resolve(name))))
                    .findFirst();
        }
    }

    /** Starts an empty server. */
    static PostgresInstallation start(Path programs, Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        PostgresInstallation started = new PostgresInstallation(programs, folder.resolve("data"), port);
        started.control(
                "initdb",
                "-D",
                started.data.toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8");
        started.control(
                "pg_ctl", "start", "-D", started.data.toString(), "-w", "-s", "-o", "-F -p " + port + " -k " + folder);
        return started;
    }

    /** The JDBC URL of a database, by the user of the service. */
    String url(String database, String user) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=" + user;
    }

    /** Runs one of its tools against the server, by the user of the service; fails with what it says. */
    void run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.resolve(tool).toString()));
        command.addAll(List.of("-h", "localhost", "-p", Integer.toString(port), "-U", "talkgraph"));
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    /** The server refuses to be run by root. */
    private void control(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(tool).toString());
        command.addAll(Arrays.asList(arguments));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("talkgraph-postgres", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(String.join(" ", command) + "\n" + Files.readString(output))
                .isZero();
        Files.delete(output);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        control("pg_ctl", "stop", "-D", data.toString(), "-m", "immediate", "-w", "-s");
    }
}
