package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Each order of each list, as a whole and walked one by one in both directions. */
@QuarkusTest
class OrdersTest {

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(Rows.SMALL);
    }

    @ParameterizedTest
    @CsvSource({
        "talks, DATE_ASC, one-proxy paying-less mesh-at-scale",
        "talks, DATE_DESC, mesh-at-scale paying-less one-proxy",
        "talks, TITLE_ASC, mesh-at-scale one-proxy paying-less",
        "talks, TITLE_DESC, paying-less one-proxy mesh-at-scale",
        "conferences, DATE_ASC, na-2017 days-2018 eu-2019",
        "conferences, DATE_DESC, eu-2019 days-2018 na-2017",
        "conferences, NAME_ASC, days-2018 eu-2019 na-2017",
        "conferences, NAME_DESC, na-2017 eu-2019 days-2018",
        "conferences, TALKS_DESC, eu-2019 na-2017 days-2018",
        "speakers, NAME_ASC, ana bob cem",
        "speakers, NAME_DESC, cem bob ana",
        "speakers, TALKS_DESC, ana bob cem",
        "organizations, NAME_ASC, acme mute zeta",
        "organizations, NAME_DESC, zeta mute acme",
        "organizations, TALKS_DESC, acme zeta mute",
        "projects, NAME_ASC, envoy istio motor",
        "projects, NAME_DESC, motor istio envoy",
        "projects, TALKS_DESC, envoy istio motor",
        "themes, NAME_ASC, cost networking mesh",
        "themes, NAME_DESC, mesh networking cost",
        "themes, TALKS_DESC, networking cost mesh"
    })
    void listHasTheOrder(String list, String order, String slugs) {
        List<String> expected = List.of(slugs.split(" "));

        assertThat(Client.ask("{ list: %s(orderBy: %s) { nodes { slug } } }".formatted(list, order))
                        .getList("list.nodes.slug", String.class))
                .isEqualTo(expected);
        assertThat(walk(list, order, "first: 1", "after", "endCursor", "hasNextPage"))
                .isEqualTo(expected);
        List<String> backward = walk(list, order, "last: 1", "before", "startCursor", "hasPreviousPage");
        Collections.reverse(backward);
        assertThat(backward).isEqualTo(expected);
    }

    private static List<String> walk(
            String list, String order, String size, String argument, String cursor, String more) {
        List<String> slugs = new ArrayList<>();
        String place = "";
        boolean goesOn = true;
        while (goesOn && slugs.size() < 10) {
            var page = Client.ask("{ list: %s(orderBy: %s, %s%s) { nodes { slug } pageInfo { %s %s } } }"
                    .formatted(list, order, size, place, cursor, more));
            slugs.addAll(page.getList("list.nodes.slug"));
            place = ", %s: \"%s\"".formatted(argument, page.getString("list.pageInfo." + cursor));
            goesOn = page.getBoolean("list.pageInfo." + more);
        }
        return slugs;
    }
}
