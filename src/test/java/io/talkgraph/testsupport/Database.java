package io.talkgraph.testsupport;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;

/** The test database from the outside. */
@ApplicationScoped
public class Database {

    private final EntityManager em;

    Database(EntityManager em) {
        this.em = em;
    }

    /** Empties all tables of content, so that a test begins with an empty catalogue. */
    public void clear() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> tables = em.createNativeQuery("select quote_ident(tablename) from pg_tables"
                            + " where schemaname = 'public' and tablename not in"
                            + " ('flyway_schema_history', 'catalogue_state', 'catalogue_touch') order by 1")
                    .getResultList();
            String names =
                    String.join(", ", tables.stream().map(String::valueOf).toList());
            // The trail refuses to be emptied.
            em.createNativeQuery("alter table change disable trigger change_stays")
                    .executeUpdate();
            em.createNativeQuery("truncate " + names).executeUpdate();
            em.createNativeQuery("alter table change enable trigger change_stays")
                    .executeUpdate();
        });
    }
}
