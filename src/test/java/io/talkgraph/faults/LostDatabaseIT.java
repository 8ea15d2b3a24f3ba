package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.TcpProxy;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

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

/** The database of a service that runs is gone, cut off, silent, slow or locked. */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "finds the program of the server by the files of its process")
@Timeout(120)
class LostDatabaseIT {

    private static PostgresServer server;
    private static TcpProxy network;
    private static String direct = "";
    private static Replica service;

    @BeforeAll
    static void startTheService() throws Exception {
        server = PostgresServer.start();
        direct = server.database("talkgraph_lost_it");
        network = TcpProxy.before("localhost", server.port());
        Map<String, String> settings = new HashMap<>(new Tokens().start());
        settings.put("talkgraph.limits.execution.time", "3S");
        settings.put("quarkus.datasource.jdbc.acquisition-timeout", "2S");
        service = Replica.start("lost", PostgresServer.by(network.port(), direct), settings);
        assertAnswered(service.post(create("Before")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        if (network != null) {
            network.close();
        }
    }

    @AfterEach
    void recovers() throws Exception {
        network.pass();
        awaitRecovery(service, "After " + System.nanoTime());
        assertNoTraces(service);
    }

    @Test
    void databaseIsGone() throws Exception {
        network.refuse();

        assertNotServed();
    }

    @Test
    void databaseIsSilent() throws Exception {
        network.fallSilent();

        assertNotServed();
    }

    @Test
    void databaseAnswersAfterHalfAMinute() throws Exception {
        network.delay(Duration.ofSeconds(30));

        assertNotServed();
    }

    private void assertNotServed() throws Exception {
        await("an error after what is kept", 10, () -> code(service.post(QUERY)) != null);
        assertUnavailable(service.post(QUERY));
        assertUnavailable(service.post(create("Nobody")));
        assertAnswered(service.post("{ __typename }"));
        await("readiness to fall", 10, () -> service.health("ready").statusCode() == 503);
        assertThat(service.health("live").statusCode()).isEqualTo(200);
        assertThat(PostgresServer.ask(direct, "select count(*) from speaker where name = 'Nobody'"))
                .isEqualTo("0");
    }

    @Test
    void connectionsAreCut() throws Exception {
        network.cut();

        await("an answer", Faults.RECOVERY_SECONDS, () -> code(service.post(QUERY)) == null);
    }

    @Test
    void readersOfALockedTableAreToldThatItTookTooLong() throws Exception {
        try (Connection other = DriverManager.getConnection(direct);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table speaker in access exclusive mode");

            var answer = service.post("{ speakers(first: 1) { nodes { name } } }");

            assertThat(code(answer)).isEqualTo("LIMIT_EXCEEDED");
            assertThat(message(answer)).contains("3000 ms");
            assertThat(service.isReady()).isTrue();
            other.rollback();
        }
    }

    @Test
    void changesWaitForALockAndThenSaySo() throws Exception {
        try (Connection other = DriverManager.getConnection(direct);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table speaker in share mode");

            var answer = service.post(create("Nobody"));

            assertUnavailable(answer);
            assertThat(message(answer)).contains("Others are changing the catalogue");
            assertAnswered(service.post(QUERY));
            assertThat(service.isReady()).isTrue();
            other.rollback();
        }
    }
}
