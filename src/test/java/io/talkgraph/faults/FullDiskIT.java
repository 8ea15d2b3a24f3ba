package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import static io.talkgraph.faults.Faults.QUERY;
import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.assertUnavailable;
import static io.talkgraph.faults.Faults.awaitRecovery;
import static io.talkgraph.faults.Faults.create;
import static io.talkgraph.faults.Faults.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** The database has no room left: once in truth, on a small disk of its own, and once where nobody may make such a disk. */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "makes a disk in memory")
@Timeout(120)
class FullDiskIT {

    private static final String IMPORT =
            "mutation ($content: String!) { importDocument(input: {name: \"large.json\", content: $content,"
                    + " format: CATALOG}) { talks { created } } }";

    /** A catalogue of 2,000 talks, which needs some megabytes. */
    private static final String LARGE =
            "{\"format\": \"talkgraph-catalog\", \"version\": 1, \"catalogue\": {\"conferences\": [{\"slug\": \"large\","
                    + " \"name\": \"Large\"}], \"talks\": ["
                    + IntStream.range(0, 2_000)
                            .mapToObj(i -> ("{\"slug\": \"large-%1$d\", \"conference\": \"large\", \"title\": \"Knots"
                                            + " %1$d\", \"kind\": \"SESSION\", \"abstractText\": \"%2$s\"}")
                                    .formatted(i, "Ropes of the north, part " + i + ". " + "Sailing ".repeat(80)))
                            .collect(Collectors.joining(", "))
                    + "]}}";

    private static PostgresServer server;

    @BeforeAll
    static void startTheServer() throws Exception {
        server = PostgresServer.start();
    }

    @Test
    void diskIsFullUntilSomebodyMakesRoom() throws Exception {
        Path disk = Files.createTempDirectory("talkgraph-disk");
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", disk.toString()))
                .as("Only root may make a disk; the other test tells the service of a full one")
                .isZero();
        try {
            PostgresServer.execute(
                    server.url(),
                    "create tablespace small location '" + Files.createDirectory(disk.resolve("data")) + "'");
            PostgresServer.execute(server.url(), "create database talkgraph_full_disk_it tablespace small");
            diskIsFull(disk.resolve("fill"));
        } finally {
            server.stopAtOnce();
            run("umount", disk.toString());
        }
    }

    private static void diskIsFull(Path fill) throws Exception {
        String database = server.database("talkgraph_full_disk_it");
        // Who connects while the disk is full may be refused: each new connection writes a file of its own.
        try (Replica service = Replica.start("full-disk", database, new Tokens().start());
                Connection early = DriverManager.getConnection(database)) {
            assertAnswered(service.post(create("Before")));
            assertThat(talks(early)).isZero();
            fill(fill);

            var refused = service.post(IMPORT, Map.of("content", LARGE));

            assertNoRoom(refused);
            assertReads(service);
            assertThat(talks(early)).as("all of it or nothing").isZero();
            assertThat(service.log()).contains("No space left on device");

            Files.delete(fill);
            awaitRecovery(service, "After");
            assertAnswered(service.post(IMPORT, Map.of("content", LARGE)));
            assertThat(PostgresServer.ask(database, "select count(*) from talk"))
                    .isEqualTo("2000");
            assertNoTraces(service);
        }
    }

    private static int talks(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from talk")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }

    @Test
    void errorOfAFullDiskIsToldAndNothingIsChanged() throws Exception {
        String database = server.database("talkgraph_no_room_it");
        try (Replica service = Replica.start("no-room", database, new Tokens().start())) {
            PostgresServer.execute(
                    database,
                    """
                    create function full_disk() returns trigger language plpgsql as $$ begin
                        raise exception 'could not extend file "base/1": No space left on device'
                            using errcode = '53100', hint = 'Check free disk space.';
                    end $$;
                    create trigger full_disk before insert on speaker for each row execute function full_disk()""");

            assertNoRoom(service.post(create("Nobody")));
            assertReads(service);

            PostgresServer.execute(database, "drop trigger full_disk on speaker");
            awaitRecovery(service, "After");
            assertNoTraces(service);
        }
    }

    private static void assertNoRoom(HttpResponse<String> refused) {
        assertUnavailable(refused);
        assertThat(message(refused))
                .contains("no room left on its disk")
                .contains("Nothing was changed")
                .doesNotContain("base/");
    }

    private static void assertReads(Replica service) throws IOException, InterruptedException {
        assertAnswered(service.post(QUERY));
        assertThat(service.isReady()).as("it reads").isTrue();
        assertThat(service.health("live").statusCode()).isEqualTo(200);
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(30, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }
}
