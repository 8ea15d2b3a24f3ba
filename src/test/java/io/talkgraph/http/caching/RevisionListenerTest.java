package io.talkgraph.http.caching;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Changes are heard. The lease of the profile is so long that the heartbeat alone would come too late. */
@QuarkusTest
@TestProfile(CachingProfile.class)
class RevisionListenerTest {

    private static final String CONNECTION =
            " from pg_stat_activity where datname = current_database() and application_name = 'talkgraph-revisions'";

    @Inject
    Catalogue catalogue;

    @Test
    void changesAreHeard() {
        for (int i = 0; i < 3; i++) {
            catalogue.change("update speaker set name = 'x'; insert into speaker (slug, name, name_key) select x, x, x"
                    + " from (select gen_random_uuid()::text x) x");
        }
    }

    @Test
    void changesAreHeardAgainOnANewConnection() {
        catalogue.awaitKnown();
        String before = catalogue.ask("select pid" + CONNECTION);
        catalogue.execute("select pg_terminate_backend(pid)" + CONNECTION);
        Catalogue.await("a new connection", () -> catalogue
                .ask("select count(*) from (select 1" + CONNECTION + " and pid <> " + before + ") x")
                .equals("1"));

        changesAreHeard();
    }

    @Test
    void listenerHasAConnectionOfItsOwn() {
        catalogue.awaitKnown();

        assertThat(catalogue.ask("select count(*)" + CONNECTION)).isEqualTo("1");
    }
}
