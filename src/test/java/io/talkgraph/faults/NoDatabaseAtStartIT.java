package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.TcpProxy;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import static io.talkgraph.faults.Faults.QUERY;
import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.assertUnavailable;
import static io.talkgraph.faults.Faults.await;
import static io.talkgraph.faults.Faults.awaitRecovery;
import static io.talkgraph.faults.Faults.create;
import static org.assertj.core.api.Assertions.assertThat;

/** The service starts where no database is, or one that says nothing, and serves when it is there. */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "finds the program of the server by the files of its process")
@Timeout(120)
class NoDatabaseAtStartIT {

    private static PostgresServer server;

    private TcpProxy network;
    private Replica service;

    @BeforeAll
    static void startTheServer() throws Exception {
        server = PostgresServer.start();
    }

    @AfterEach
    void stop() throws Exception {
        if (service != null) {
            service.close();
        }
        network.close();
    }

    private void launch(String database) throws Exception {
        Map<String, String> settings = new HashMap<>(new Tokens().start());
        settings.put("quarkus.datasource.jdbc.acquisition-timeout", "2S");
        service = Replica.launch("no-database", PostgresServer.by(network.port(), server.database(database)), settings);
        await("the process", 90, this::isAlive);
    }

    private boolean isAlive() throws InterruptedException {
        assertThat(service.isAlive()).isTrue();
        try {
            return service.health("live").statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void databaseIsNotThereAtStart() throws Exception {
        network = TcpProxy.before("localhost", server.port());
        network.refuse();
        launch("talkgraph_absent_it");

        assertNotServed();

        network.pass();
        awaitRecovery(service, "After");
        assertNoTraces(service);
    }

    @Test
    void databaseIsSilentAtStart() throws Exception {
        network = TcpProxy.before("localhost", server.port());
        network.fallSilent();
        launch("talkgraph_silent_it");

        assertNotServed();

        network.pass();
        awaitRecovery(service, "After");
        assertNoTraces(service);
    }

    private void assertNotServed() throws Exception {
        var ready = service.health("ready");
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"reason\"");
        assertUnavailable(service.post(QUERY));
        assertUnavailable(service.post(create("Nobody")));
        assertThat(service.health("live").statusCode()).isEqualTo(200);
    }
}
