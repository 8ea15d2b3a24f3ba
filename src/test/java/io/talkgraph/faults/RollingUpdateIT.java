package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.TcpProxy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import static io.talkgraph.faults.Faults.assertNoTraces;
import static io.talkgraph.faults.Faults.await;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * One process takes the place of another while clients ask. Between them stands what a Service of Kubernetes is: new
 * connections go to those that were ready when they were last looked at, and connections that are open stay where they are.
 */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "stops processes by signals")
@Timeout(180)
class RollingUpdateIT {

    private static final int REQUESTS = 10_000;
    private static final int LOOK_MILLIS = 200;
    private static final int CLIENTS = 6;

    /** Many times what the proxy needs to notice, as in k8s/. */
    private static final Map<String, String> SETTINGS = Map.of("quarkus.shutdown.delay", "2S");

    private final List<Replica> running = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private volatile List<InetSocketAddress> ready = List.of();
    private volatile boolean over;

    @Test
    void noRequestFailsWhileOneProcessTakesThePlaceOfAnother() throws Exception {
        String database = PostgresServer.start().database("talkgraph_rolling_it");
        ExecutorService threads = Executors.newCachedThreadPool();
        try (TcpProxy service = TcpProxy.choosing(this::choose)) {
            Replica old = start("rolling-old", database);
            threads.execute(this::lookAgainAndAgain);
            await("the old one", 10, () -> ready.size() == 1);
            List<Future<?>> clients = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                clients.add(threads.submit(() -> ask(client, service.port())));
            }
            List<Subscriber> subscribers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                subscribers.add(new Subscriber(service.port()));
            }

            await("requests", 60, () -> requests.get() > REQUESTS / 10);
            replace(old, database);
            await("all requests", 90, () -> requests.get() >= REQUESTS);

            over = true;
            for (Future<?> client : clients) {
                client.get(30, TimeUnit.SECONDS);
            }
            assertThat(failures).isEmpty();
            assertThat(requests.get()).isGreaterThanOrEqualTo(REQUESTS);
            assertSubscribersFollow(subscribers, database);
        } finally {
            over = true;
            threads.shutdownNow();
            for (Replica each : running) {
                each.close();
            }
        }
    }

    /** As a rolling update with maxUnavailable 0: the new one is ready before the old one is told to stop. */
    private void replace(Replica old, String database) throws Exception {
        Replica latest = start("rolling-new", database);
        await("the new one", 10, () -> ready.contains(address(latest)));
        int before = requests.get();

        assertThat(old.stop()).isIn(0, 143);

        running.remove(old);
        assertThat(requests.get()).as("requests while the old one drained").isGreaterThan(before + 100);
        assertThat(old.log()).doesNotContain("Timed out waiting");
        assertNoTraces(old);
    }

    private Replica start(String name, String database) throws Exception {
        Replica replica = Replica.start(name, database, SETTINGS);
        running.add(replica);
        return replica;
    }

    private static InetSocketAddress address(Replica replica) {
        return new InetSocketAddress("localhost", replica.endpoint().getPort());
    }

    private Optional<InetSocketAddress> choose() {
        List<InetSocketAddress> now = ready;
        return now.isEmpty() ? Optional.empty() : Optional.of(now.get(next.getAndIncrement() % now.size()));
    }

    private void lookAgainAndAgain() {
        while (!over) {
            try {
                List<InetSocketAddress> found = new ArrayList<>();
                for (Replica each : running) {
                    if (each.isReady()) {
                        found.add(address(each));
                    }
                }
                ready = found;
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Half of the clients keep their connections, each asks by GET and POST, and nobody asks twice for the same. */
    private Object ask(int client, int port) throws Exception {
        try (PlainClient http = new PlainClient(port, client % 2 == 0)) {
            for (int i = 0; !over; i++) {
                // Its own name each time: the database is asked for every fourth, the others come out of the cache.
                String query = "query Q" + i / 4 + "C" + client + " { speakers { totalCount } }";
                askOnce(http, query, i % 2 == 0);
                Thread.sleep(3);
            }
        }
        return true;
    }

    private void askOnce(PlainClient http, String query, boolean get) throws Exception {
        try {
            PlainClient.Answer answer = get ? http.get(query) : http.post(query);
            if (answer.status() != 200 || !answer.body().startsWith("{\"data\":{\"speakers\":{\"totalCount\":")) {
                failures.add(answer.toString());
            }
        } catch (Exception e) {
            failures.add(e.toString());
            http.close();
        }
        requests.incrementAndGet();
    }

    private static void assertSubscribersFollow(List<Subscriber> subscribers, String database) throws Exception {
        PostgresServer.execute(
                database, "insert into speaker (slug, name, name_key) values ('rolled', 'rolled', 'rolled')");
        for (Subscriber subscriber : subscribers) {
            await("the event", 20, () -> subscriber.events().contains("rolled"));
            assertThat(subscriber.closes())
                    .as("told once, and led to the new one at the first try")
                    .containsExactly(1001);
            subscriber.close();
        }
    }
}
