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

    /** Empties all tables but Flyway's, so that a test begins with an empty catalogue. */
    public void clear() {
        QuarkusTransaction.requiringNew().run(() -> {
            List<?> tables = em.createNativeQuery("select quote_ident(tablename) from pg_tables"
                            + " where schemaname = 'public' and tablename <> 'flyway_schema_history' order by 1")
                    .getResultList();
            String names =
                    String.join(", ", tables.stream().map(String::valueOf).toList());
            em.createNativeQuery("truncate " + names).executeUpdate();
        });
    }
}
