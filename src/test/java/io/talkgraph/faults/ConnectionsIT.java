package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import static io.talkgraph.faults.Faults.QUERY;
import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.assertUnavailable;
import static io.talkgraph.faults.Faults.await;
import static io.talkgraph.faults.Faults.awaitRecovery;
import static io.talkgraph.faults.Faults.code;
import static io.talkgraph.faults.Faults.create;
import static org.assertj.core.api.Assertions.assertThat;

/** There is no connection to be had: PostgreSQL has no more, or the pool has lent all of its own. */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "finds the program of the server by the files of its process")
@Timeout(120)
class ConnectionsIT {

    private static PostgresServer server;
    private static String database = "";

    private static Replica service;

    @BeforeAll
    static void startTheService() throws Exception {
        server = PostgresServer.start();
        database = server.database("talkgraph_connections_it");
        Map<String, String> settings = new HashMap<>(new Tokens().start());
        settings.put("quarkus.datasource.jdbc.max-size", "2");
        settings.put("quarkus.datasource.jdbc.acquisition-timeout", "1S");
        settings.put("talkgraph.limits.execution.time", "3S");
        service = Replica.start("connections", database, settings);
        assertAnswered(service.post(create("Before")));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (service != null) {
            service.close();
        }
    }

    @AfterEach
    void recovers() throws Exception {
        awaitRecovery(service, "After " + System.nanoTime());
        assertNoTraces(service);
    }

    @Test
    void serverHasNoConnectionLeft() throws Exception {
        List<Connection> others = new ArrayList<>();
        try {
            takeAll(others);

            await("an error after what is kept", 10, () -> code(service.post(QUERY)) != null);
            assertUnavailable(service.post(QUERY));
            assertUnavailable(service.post(create("Nobody")));
            await("readiness to fall", 10, () -> service.health("ready").statusCode() == 503);
            assertThat(service.health("live").statusCode()).isEqualTo(200);
            assertThat(service.log()).contains("too many clients");
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
    }

    /** Takes each connection that the server can give, those of the service, too. */
    private static void takeAll(List<Connection> others) throws SQLException {
        others.add(DriverManager.getConnection(database));
        int refusals = 0;
        while (refusals < 20) {
            try (Statement statement = others.get(0).createStatement()) {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where application_name like 'talkgraph%'");
            }
            try {
                others.add(DriverManager.getConnection(database));
                refusals = 0;
            } catch (SQLException e) {
                assertThat(e.getSQLState()).isEqualTo("53300");
                refusals++;
            }
        }
    }

    @Test
    void poolHasLentAllOfItsConnections() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        try (Connection other = DriverManager.getConnection(database);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table speaker in access exclusive mode");
            for (int i = 0; i < 6; i++) {
                answers.add(service.postAsync("{ speakers(first: " + (i + 1) + ") { nodes { name } } }", Map.of()));
            }

            List<String> codes = new ArrayList<>();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                codes.add(code(answer.get()));
            }

            assertThat(codes).as("two were lent a connection").contains("LIMIT_EXCEEDED", "UNAVAILABLE");
            assertThat(codes).containsOnly("LIMIT_EXCEEDED", "UNAVAILABLE");
            assertThat(service.health("live").statusCode()).isEqualTo(200);
            other.rollback();
        }
    }

    @Test
    void busyPoolIsReady() throws Exception {
        try (Connection other = DriverManager.getConnection(database);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table speaker in access exclusive mode");
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(service.postAsync("{ speakers(first: " + (i + 1) + ") { nodes { name } } }", Map.of()));
            }
            await("two that wait", 10, () -> PostgresServer.ask(
                            server.url(),
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and application_name = 'talkgraph'")
                    .equals("2"));

            assertThat(service.isReady())
                    .as("a replica that has much to do is left alone, and so would all others be")
                    .isTrue();
            other.rollback();
            for (CompletableFuture<HttpResponse<String>> answer : answers) {
                assertAnswered(answer.get());
            }
        }
    }
}
