package io.talkgraph.curation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.talkgraph.catalogue.WriteLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.function.Supplier;

/** Runs edits, each in a transaction of its own: all of it, or nothing. */
@ApplicationScoped
class Edits {

    /** The longest an edit may take; a merge of two well-known projects moves thousands of tags. */
    private static final int SECONDS = 50;

    /** The longest it waits for somebody else who writes. */
    private static final String LIMITS = "set local lock_timeout = '10s'; set local statement_timeout = '45s'";

    private final WriteLock lock;
    private final EntityManager em;

    Edits(WriteLock lock, EntityManager em) {
        this.lock = lock;
        this.em = em;
    }

    /** Changes one entry beside others who do. */
    <R> R share(String actor, Supplier<R> edit) {
        return run(() -> lock.share(actor), edit);
    }

    /** Changes what hangs together, while nobody else writes. */
    <R> R own(String actor, Supplier<R> edit) {
        return run(() -> lock.own(actor), edit);
    }

    private <R> R run(Runnable locking, Supplier<R> edit) {
        return QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
            em.createNativeQuery(LIMITS).executeUpdate();
            locking.run();
            R result = edit.get();
            em.flush();
            return result;
        });
    }
}
