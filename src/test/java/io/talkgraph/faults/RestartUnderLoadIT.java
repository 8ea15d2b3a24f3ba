package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.assertUnavailable;
import static io.talkgraph.faults.Faults.await;
import static io.talkgraph.faults.Faults.awaitRecovery;
import static io.talkgraph.faults.Faults.code;
import static io.talkgraph.faults.Faults.create;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * PostgreSQL is killed and started again while clients ask and change: each request is answered, with what is right or with
 * UNAVAILABLE; what was confirmed is there, and nothing is there twice.
 */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "finds the program of the server by the files of its process")
@Timeout(180)
class RestartUnderLoadIT {

    private static final int READERS = 6;
    private static final int WRITERS = 2;
    private static final int KNOWN = 50;

    private static PostgresServer server;
    private static String database = "";
    private static Replica service;

    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean over;

    @BeforeAll
    static void startTheService() throws Exception {
        server = PostgresServer.start();
        database = server.database("talkgraph_restart_it");
        // The test's server does not wait for its log, for speed; here what is confirmed must be there.
        PostgresServer.execute(server.url(), "alter database talkgraph_restart_it set synchronous_commit = on");
        service = Replica.start("restart", database, new Tokens().start());
        for (int i = 0; i < KNOWN; i++) {
            assertAnswered(service.post(create("Known " + i)));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
        }
    }

    @Test
    void everyRequestIsAnsweredAndNothingIsWrong() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(READERS + WRITERS);
        List<Future<?>> working = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            working.add(clients.submit(() -> read()));
        }
        for (int i = 0; i < WRITERS; i++) {
            int writer = i;
            working.add(clients.submit(() -> write(writer)));
        }
        try {
            outage(server::kill);
            outage(server::stopAtOnce);
        } finally {
            over = true;
        }
        for (Future<?> each : working) {
            each.get(1, TimeUnit.MINUTES);
        }
        clients.shutdown();

        assertThat(answered).hasPositiveValue();
        assertThat(refused).as("requests in the outages").hasPositiveValue();
        assertWrites();
        assertNoTraces(service);
    }

    private interface Blow {
        void strike() throws Exception;
    }

    /** The server is gone for some seconds, while clients ask; then the service is well again by itself. */
    private void outage(Blow blow) throws Exception {
        int before = answered.get();
        await("clients at work", 30, () -> answered.get() > before + 100);
        blow.strike();
        int lost = refused.get();
        await("clients that are refused", 30, () -> refused.get() > lost + 10);
        Thread.sleep(2_000);
        server.startAgain();
        awaitRecovery(service, "After " + System.nanoTime());
    }

    private Object read() throws Exception {
        for (int i = 0; !over; i = (i + 1) % KNOWN) {
            // A name of its own keeps the answer out of the cache.
            HttpResponse<String> answer =
                    service.post("query Q" + i + " { speaker(slug: \"known-" + i + "\") { name slug } }");
            if (!isRefused(answer)) {
                assertThat(answer.body())
                        .isEqualTo("{\"data\":{\"speaker\":{\"name\":\"Known %1$d\",\"slug\":\"known-%1$d\"}}}"
                                .formatted(i));
            }
        }
        return true;
    }

    private Object write(int writer) throws Exception {
        for (int i = 0; !over; i++) {
            String name = "Written " + writer + " " + i;
            sent.add(name);
            if (!isRefused(service.post(create(name)))) {
                confirmed.add(name);
            }
        }
        return true;
    }

    /** An answer has what was asked for, or says that it cannot be had now; there is no third. */
    private boolean isRefused(HttpResponse<String> answer) {
        if (code(answer) == null) {
            assertAnswered(answer);
            answered.incrementAndGet();
            return false;
        }
        assertUnavailable(answer);
        refused.incrementAndGet();
        return true;
    }

    private void assertWrites() throws Exception {
        List<String> written = List.of(PostgresServer.ask(
                        database, "select string_agg(name, ',' order by id) from speaker where name like 'Written %'")
                .split(","));
        assertThat(written).doesNotHaveDuplicates().containsAll(confirmed);
        assertThat(sent).containsAll(written);
        assertThat(PostgresServer.ask(
                        database, "select count(*) from change where action = 'CREATED' and slug like 'written-%'"))
                .as("the trail tells each once")
                .isEqualTo(Integer.toString(written.size()));
    }
}
