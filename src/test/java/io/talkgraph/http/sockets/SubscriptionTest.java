package io.talkgraph.http.sockets;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** What subscribers are told, and when. */
@QuarkusTest
@Timeout(120)
class SubscriptionTest {

    private static final String FOLLOW = "subscription { catalogChanged { slug } }";

    @TestHTTPResource("/graphql")
    URI endpoint;

    private final Changes changes = new Changes();

    private final List<RawSocket> sockets = new ArrayList<>();

    @BeforeEach
    void nobodyFollows() throws InterruptedException {
        Changes.await("the tail of the test before has ended", () -> tails() == 0);
    }

    @AfterEach
    void close() throws IOException {
        for (RawSocket socket : sockets) {
            socket.close();
        }
    }

    private int tails() {
        return Integer.parseInt(changes.ask("select count(*)" + Changes.TAIL));
    }

    private RawSocket open() throws IOException {
        RawSocket socket = RawSocket.open(endpoint);
        sockets.add(socket);
        return socket;
    }

    private RawSocket follow(String document) throws IOException {
        RawSocket socket = open();
        socket.subscribe("1", document);
        socket.settle();
        return socket;
    }

    private static void assertTold(RawSocket socket, String prefix, int count) throws IOException {
        assertThat(socket.slugs(count))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, count)
                        .mapToObj(i -> prefix + i)
                        .toList());
    }

    @Test
    void changeIsToldWithAllItsFields() throws IOException {
        RawSocket socket = follow(
                "subscription S($k: [EntryKind!]) { c: catalogChanged(kinds: $k) { __typename revision kind action id slug at } }");

        changes.commit("talk-", 1);

        JsonPath next = socket.next();
        assertThat(next.getMap("$")).containsOnlyKeys("id", "type", "payload");
        assertThat(next.getString("id")).isEqualTo("1");
        assertThat(next.getMap("payload.data")).containsOnlyKeys("c");
        assertThat(next.getMap("payload.data.c"))
                .isEqualTo(Map.of(
                        "__typename",
                        "CatalogChange",
                        "revision",
                        changes.ask("select revision from catalogue_state"),
                        "kind",
                        "TALK",
                        "action",
                        "UPDATED",
                        "id",
                        new NodeId(EntryKind.TALK, 1).toString(),
                        "slug",
                        "talk-1",
                        "at",
                        "2024-05-06T07:08:09Z"));
    }

    @Test
    void whatBecameOfAnEntryIsTold() throws IOException {
        RawSocket socket = follow("subscription { catalogChanged(kinds: [SPEAKER]) { action slug } }");

        changes.execute(
                "insert into speaker (slug, name, name_key) values ('ana-subscribed', 'Ana', 'ana subscribed')");
        changes.execute("update speaker set name = 'Anna' where slug = 'ana-subscribed'");
        changes.execute("delete from speaker where slug = 'ana-subscribed'");

        for (String action : List.of("CREATED", "UPDATED", "DELETED")) {
            assertThat(socket.next().getMap("payload.data.catalogChanged"))
                    .isEqualTo(Map.of("action", action, "slug", "ana-subscribed"));
        }
    }

    @Test
    void onlyKindsThatWereAskedForAreTold() throws IOException {
        RawSocket some = follow("subscription { catalogChanged(kinds: [SPEAKER, THEME]) { slug } }");
        RawSocket none = follow("subscription { catalogChanged(kinds: []) { slug } }");
        RawSocket all = follow("subscription { catalogChanged(kinds: null) { slug } }");

        changes.commit("talk", "talk-", 2);
        changes.commit("speaker", "speaker-", 1);
        changes.commit("talk", "talk-", 600);
        changes.commit("theme", "theme-", 1);

        assertThat(some.slugs(2)).containsExactly("speaker-1", "theme-1");
        assertThat(all.slugs(604)).hasSize(604).endsWith("theme-1");
        none.settle();
    }

    @Test
    void manyChangesOfOneCommitAreToldInTheirOrderToEverybody() throws IOException {
        RawSocket one = follow(FOLLOW);
        RawSocket other = follow(FOLLOW);

        changes.commit("bulk-", 12_000);

        assertTold(one, "bulk-", 12_000);
        assertTold(other, "bulk-", 12_000);
    }

    @Test
    void commitsAreToldInTheirOrder() throws IOException {
        RawSocket socket = follow(FOLLOW);

        for (int i = 1; i <= 50; i++) {
            changes.commit("commit" + i + "-", 2);
        }

        assertThat(socket.slugs(100))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 50)
                        .boxed()
                        .flatMap(i -> Stream.of("commit" + i + "-1", "commit" + i + "-2"))
                        .toList());
    }

    @Test
    void whatWasBeforeIsNotTold() throws IOException {
        changes.commit("before-", 3);
        RawSocket first = follow(FOLLOW);
        changes.commit("between-", 1);
        assertTold(first, "between-", 1);

        RawSocket second = follow(FOLLOW);
        changes.commit("after-", 1);

        assertTold(first, "after-", 1);
        assertTold(second, "after-", 1);
    }

    @Test
    void subscriptionsOfAConnectionEndOneByOne() throws IOException {
        RawSocket socket = open();
        socket.subscribe("a", FOLLOW);
        socket.subscribe("b", FOLLOW);
        socket.settle();
        changes.commit("both-", 1);
        assertThat(List.of(socket.next().getString("id"), socket.next().getString("id")))
                .containsExactlyInAnyOrder("a", "b");

        socket.send("{\"id\":\"a\",\"type\":\"complete\"}");
        socket.settle();
        changes.commit("one-", 2);

        for (int i = 1; i <= 2; i++) {
            JsonPath next = socket.next();
            assertThat(next.getString("id")).isEqualTo("b");
            assertThat(next.getString("payload.data.catalogChanged.slug")).isEqualTo("one-" + i);
        }
    }

    @Test
    void oneConnectionToTheDatabaseServesAllAndEndsWithTheLast() throws IOException, InterruptedException {
        RawSocket one = follow(FOLLOW);
        RawSocket other = follow(FOLLOW);
        changes.commit("x-", 1);
        assertTold(one, "x-", 1);
        assertTold(other, "x-", 1);
        assertThat(tails()).isEqualTo(1);

        one.close();
        changes.commit("y-", 1);
        assertTold(other, "y-", 1);
        assertThat(tails()).isEqualTo(1);
        other.close();

        Changes.await("nobody listens for nobody", () -> tails() == 0);
    }

    @Test
    void nothingIsMissedWhenTheConnectionToTheDatabaseIsCut() throws IOException {
        RawSocket socket = follow(FOLLOW);
        changes.commit("before-", 1);
        assertTold(socket, "before-", 1);
        for (int i = 1; i <= 5; i++) {
            changes.ask("select count(pg_terminate_backend(pid))" + Changes.TAIL);
            changes.commit("cut" + i + "-", 700);
            assertTold(socket, "cut" + i + "-", 700);
        }
    }

    @Test
    void changeWhoseNotificationIsLostIsToldNevertheless() throws IOException {
        RawSocket socket = follow(FOLLOW);
        changes.commit("heard-", 1);
        assertTold(socket, "heard-", 1);

        changes.commitSilently("unheard-", 3);

        assertTold(socket, "unheard-", 3);
    }

    @Test
    void followersAreTurnedAwayWhenTheDatabaseWasSetBack() throws IOException {
        RawSocket socket = follow(FOLLOW);
        changes.commit("lost-", 2);
        assertTold(socket, "lost-", 2);

        changes.execute("alter table change disable trigger user; delete from change where slug = 'lost-2';"
                + " alter table change enable trigger user");
        changes.ask("select count(pg_terminate_backend(pid))" + Changes.TAIL);

        JsonPath error = socket.next();
        assertThat(error.getString("type")).isEqualTo("error");
        assertThat(error.getString("payload[0].extensions.code")).isEqualTo("UNAVAILABLE");
        socket.subscribe("1", FOLLOW);
        socket.settle();
        changes.commit("new-", 1);
        assertTold(socket, "new-", 1);
    }
}
