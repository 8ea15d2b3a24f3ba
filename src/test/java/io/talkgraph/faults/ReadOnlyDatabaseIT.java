package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.TcpProxy;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import static io.talkgraph.faults.Faults.QUERY;
import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.assertUnavailable;
import static io.talkgraph.faults.Faults.await;
import static io.talkgraph.faults.Faults.awaitRecovery;
import static io.talkgraph.faults.Faults.code;
import static io.talkgraph.faults.Faults.create;
import static io.talkgraph.faults.Faults.message;
import static org.assertj.core.api.Assertions.assertThat;

/** The database reads and writes nothing: it is told to, or the address leads to a standby that is not promoted yet. */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "finds the program of the server by the files of its process")
@Timeout(120)
class ReadOnlyDatabaseIT {

    private static final Path DOCUMENT = Path.of("src/main/resources/reports/kubecon-na-2017-day-2.md");

    private PostgresServer primary;
    private volatile PostgresServer current;
    private TcpProxy address;
    private String database = "";
    private Replica service;

    @BeforeEach
    void startTheService() throws Exception {
        primary = PostgresServer.start();
        current = primary;
        address = TcpProxy.choosing(() -> Optional.of(new InetSocketAddress("localhost", current.port())));
        database = PostgresServer.by(address.port(), primary.database("talkgraph_read_only_it"));
        service = Replica.start("read-only", database, new Tokens().start());
        assertAnswered(service.post(create("Before")));
    }

    @AfterEach
    void stop() throws Exception {
        service.close();
        address.close();
    }

    @Test
    void serverThatIsToldToReadOnlyAndBack() throws Exception {
        setReadOnly("on");

        assertReadsAndRefusesChanges();
        assertImportCommandSaysSo();

        setReadOnly("off");
        awaitRecovery(service, "After");
        assertNoTraces(service);
    }

    private void setReadOnly(String value) throws SQLException {
        PostgresServer.execute(
                primary.url() + "&options=-c%20default_transaction_read_only=off",
                "alter system set default_transaction_read_only = " + value);
        PostgresServer.execute(primary.url(), "select pg_reload_conf()");
    }

    @Test
    void standbyReadsUntilItIsPromoted() throws Exception {
        current = primary.becomeStandby(freePort());
        try {
            await("an answer of the standby", Faults.RECOVERY_SECONDS, () -> code(service.post(QUERY)) == null);

            assertReadsAndRefusesChanges();

            PostgresServer.ask(current.url(), "select pg_promote()");
            awaitRecovery(service, "After");
            assertThat(PostgresServer.ask(database, "select string_agg(name, ' ' order by id) from speaker"))
                    .isEqualTo("Before After");
            assertNoTraces(service);
        } finally {
            current.stopAtOnce();
        }
    }

    private void assertReadsAndRefusesChanges() throws Exception {
        await("the first refusal", 5, () -> code(service.post(create("Nobody"))) != null);
        assertRefused(service.post(create("Nobody")));
        assertRefused(service.post(
                "mutation ($content: String!) { importDocument(input: {name: \"day-2.md\", content: $content}) {"
                        + " talks { created } } }",
                Map.of("content", Files.readString(DOCUMENT))));
        assertAnswered(service.post(QUERY));
        assertThat(service.isReady()).as("it reads").isTrue();
        assertThat(service.health("live").statusCode()).isEqualTo(200);
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertUnavailable(answer);
        assertThat(message(answer)).contains("only reads at the moment").contains("nothing was changed");
    }

    private void assertImportCommandSaysSo() throws IOException, InterruptedException {
        Process process = Replica.command("read-only-import", database, "import", DOCUMENT.toString());

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();

        String output = Files.readString(Replica.log("read-only-import"));
        assertThat(process.exitValue()).as(output).isEqualTo(1);
        assertThat(output).contains("read-only transaction");
        assertNoTraces(output);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
