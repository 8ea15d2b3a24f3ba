package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.OffsetDateTime;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** The catalogue as a whole. */
@QuarkusTest
class CatalogTest {

    private final Database database = new Database();

    private final Rows rows = new Rows();

    @Inject
    SessionFactory sessions;

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @BeforeEach
    void fill() {
        database.clear();
        rows.write(Rows.SMALL);
    }

    @Test
    void countsAreThoseOfTheEntries() {
        Map<String, Object> catalog = Client.ask(
                        "{ catalog { version conferences talks speakers organizations projects themes reports } }")
                .getMap("catalog");

        assertThat(catalog)
                .isEqualTo(Map.of(
                        "version",
                        version,
                        "conferences",
                        3,
                        "talks",
                        3,
                        "speakers",
                        3,
                        "organizations",
                        3,
                        "projects",
                        3,
                        "themes",
                        3,
                        "reports",
                        2));
    }

    @Test
    void revisionChangesWithTheContentAndOnlyThen() {
        String before = revision();
        assertThat(revision()).isEqualTo(before);

        rows.write("update speaker set name = 'Anna' where id = 1");

        assertThat(revision()).isNotEqualTo(before);
    }

    @Test
    void timeIsThatOfTheLastChange() {
        rows.write("update catalogue_state set changed_at = '2020-02-03T05:05:06.789012+01:00'");

        assertThat(OffsetDateTime.parse(Client.ask("{ catalog { changedAt } }").getString("catalog.changedAt")))
                .isEqualTo(OffsetDateTime.parse("2020-02-03T04:05:06.789012Z"));
    }

    @Test
    void nothingIsCountedThatIsNotAskedFor() {
        assertThat(statements("{ catalog { version revision changedAt } }")).isEqualTo(1);
        assertThat(statements("{ catalog { revision talks } }")).isEqualTo(2);
        assertThat(statements("{ catalog { talks } other: catalog { talks reports } }"))
                .isEqualTo(4);
    }

    private static String revision() {
        return Client.ask("{ catalog { revision } }").getString("catalog.revision");
    }

    private long statements(String query) {
        sessions.getStatistics().clear();
        Client.ask(query);
        return sessions.getStatistics().getPrepareStatementCount();
    }
}
