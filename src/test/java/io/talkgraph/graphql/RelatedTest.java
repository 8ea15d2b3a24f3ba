package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Related talks of {@link InsightRows}, by hand. Of 8 talks mesh has 3, networking with what is below it 5, cost 3, Istio 3
 * and Envoy 2; so they weigh ln(1 + 8/3) = 1.2993, ln(1 + 8/5) = 0.9555, 1.2993, 1.2993 and ln(1 + 8/2) = 1.6094.
 */
@QuarkusTest
class RelatedTest {

    private static final double MESH = 1.299283;
    private static final double NETWORKING = 0.955511;
    private static final double ISTIO = 1.299283;
    private static final double ENVOY = 1.609438;

    private static final String QUERY =
            """
            { talk(slug: "%s") { related { talk { slug } score sharedThemes { slug } sharedProjects { slug } } } }""";

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(InsightRows.SQL);
    }

    @Test
    void talksThatShareMoreAndRarerComeFirst() {
        JsonPath answer = Client.ask(QUERY.formatted("t3"));

        // t3: networking, mesh, Istio, Envoy. t5: networking, Envoy. t1 and t7: mesh, Istio; t7 is newer. t6 shares
        // only
        // what is above it, t4 and t8 nothing.
        assertThat(answer.getList("talk.related.talk.slug")).containsExactly("t7", "t1", "t5");
        assertThat(scores(answer)).hasSize(3);
        assertThat(scores(answer).get(0)).isCloseTo(MESH + ISTIO, within(1e-5));
        assertThat(scores(answer).get(1)).isEqualTo(scores(answer).get(0));
        assertThat(scores(answer).get(2)).isCloseTo(NETWORKING + ENVOY, within(1e-5));
        assertThat(answer.getList("talk.related.sharedThemes.slug"))
                .containsExactly(List.of("mesh"), List.of("mesh"), List.of("net"));
        assertThat(answer.getList("talk.related.sharedProjects.slug"))
                .containsExactly(List.of("istio"), List.of("istio"), List.of("envoy"));
    }

    @Test
    void sharedThemesAndProjectsAreByName() {
        rows.write("insert into theme_mention (talk_id, theme_id, quote, source) values (3, 3, 'q', 'TITLE');"
                + " insert into project_mention (talk_id, project_id, quote, source) values (7, 2, 'q', 'TITLE');");

        JsonPath answer = Client.ask(QUERY.formatted("t3"));

        assertThat(answer.getString("talk.related[0].talk.slug")).isEqualTo("t7");
        assertThat(answer.getList("talk.related[0].sharedThemes.slug")).containsExactly("cost", "mesh");
        assertThat(answer.getList("talk.related[0].sharedProjects.slug")).containsExactly("envoy", "istio");
    }

    @Test
    void talkWithoutAnythingSharedHasNone() {
        JsonPath answer = Client.ask(
                "{ a: talk(slug: \"t2\") { related { score } } b: talk(slug: \"t6\") { related { score } } }");

        assertThat(answer.getList("a.related")).isEmpty();
        assertThat(answer.getList("b.related")).isEmpty();
    }

    @Test
    void equalScoresAreNewestFirstThenById() {
        // All on cost alone: t4 at K 2018, t8 at D 2018, t9 and t10 at K 2020; t7 at K 2019 shares no more with t4.
        rows.write(
                """
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
                values (10, 't10', 5, 'T', 'a', 't', 'SESSION'), (9, 't9', 5, 'T', 'b', 't', 'SESSION');
                insert into theme_mention (talk_id, theme_id, quote, source) values (10, 3, 'q', 'TITLE'), (9, 3, 'q', 'TITLE')""");

        assertThat(Client.ask(QUERY.formatted("t4")).getList("talk.related.talk.slug"))
                .containsExactly("t9", "t10", "t7", "t8");
    }

    @Test
    void eachTalkOfAPageHasItsOwnAndEachAliasItsFirst() {
        JsonPath answer = Client.ask(
                """
                { talks(orderBy: TITLE_ASC) { nodes { slug a: related(first: 1) { talk { slug } }
                  b: related(first: 2) { talk { slug } } } } }""");

        assertThat(answer.getList("talks.nodes.slug")).containsExactly("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8");
        // t1: t7 and t3 share mesh and Istio, t7 is newer. t4 and t8: cost. t7: with t1 and t3 mesh and Istio, t3 is
        // newer.
        assertThat(answer.getList("talks.nodes.a.talk.slug"))
                .containsExactly(
                        List.of("t7"),
                        List.of(),
                        List.of("t7"),
                        List.of("t7"),
                        List.of("t3"),
                        List.of(),
                        List.of("t3"),
                        List.of("t7"));
        assertThat(answer.getList("talks.nodes.b.talk.slug"))
                .containsExactly(
                        List.of("t7", "t3"),
                        List.of(),
                        List.of("t7", "t1"),
                        List.of("t7", "t8"),
                        List.of("t3"),
                        List.of(),
                        List.of("t3", "t1"),
                        List.of("t7", "t4"));
    }

    @Test
    void whatStandsOnVeryManyTalksIsFollowedOnlyThroughTheNewest() {
        // Cost on 1,500 more talks. What shares Istio is found, and cost counts there; of the others the last 1,000 are
        // seen.
        rows.write(
                """
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, date)
                select n, 't' || n, 5, 'T', 't' || n, 't', 'SESSION', '2020-01-01'::date - n from generate_series(101, 1600) n;
                insert into theme_mention (talk_id, theme_id, quote, source)
                select n, 3, 'q', 'TITLE' from generate_series(101, 1600) n;
                insert into theme_mention (talk_id, theme_id, quote, source) values (3, 3, 'q', 'TITLE')""");

        JsonPath rare = Client.ask(QUERY.formatted("t3"));
        JsonPath common = Client.ask(QUERY.formatted("t4"));

        assertThat(rare.getList("talk.related.talk.slug")).containsExactly("t7", "t1", "t5");
        assertThat(rare.getList("talk.related[0].sharedThemes.slug")).containsExactly("cost", "mesh");
        assertThat(common.getList("talk.related.talk.slug"))
                .as("the newest of the 1,000 added last")
                .containsExactly("t601", "t602", "t603", "t604", "t605");
    }

    private static List<Double> scores(JsonPath answer) {
        return answer.<Number>getList("talk.related.score").stream()
                .map(Number::doubleValue)
                .toList();
    }
}
