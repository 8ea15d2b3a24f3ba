package io.talkgraph.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * The order among those who write, over all replicas: whoever changes many entries at once (an import, a merge, a removal)
 * is alone, whoever changes one shares. Readers wait for nobody. Called first in a transaction and held to its end; it also
 * says who writes, which the trail of changes keeps.
 */
@ApplicationScoped
public class WriteLock {

    /** An arbitrary number; the same in all releases. */
    private static final long KEY = 0x74616C6B;

    private final EntityManager em;

    WriteLock(EntityManager em) {
        this.em = em;
    }

    /**
     * Waits until nobody else writes.
     *
     * @param actor who changes the catalogue in this transaction
     */
    public void own(String actor) {
        take("pg_advisory_xact_lock", actor);
    }

    /**
     * Waits until nobody writes alone.
     *
     * @param actor who changes the catalogue in this transaction
     */
    public void share(String actor) {
        take("pg_advisory_xact_lock_shared", actor);
    }

    private void take(String function, String actor) {
        em.createNativeQuery(
                        "select " + function + "(:key), set_config('talkgraph.actor', :actor, true)", Object[].class)
                .setParameter("key", KEY)
                .setParameter("actor", actor)
                .getSingleResult();
    }
}
