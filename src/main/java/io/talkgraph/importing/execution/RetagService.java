package io.talkgraph.importing.execution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.WriteLock;
import io.talkgraph.importing.writing.Retagging;
import io.talkgraph.importing.writing.TagChanges;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.function.IntConsumer;

/**
 * Reads the texts of all talks again for projects and themes, after the vocabulary changed: a project was added, an alias
 * corrected, the landscape imported. What curators chose stays.
 */
@ApplicationScoped
public class RetagService {

    /** As many talks as a transaction takes, so that others who write wait for moments only. */
    private static final int AT_ONCE = 500;

    private static final int TIMEOUT_SECONDS = 600;

    private final EntityManager em;
    private final Retagging retagging;
    private final VocabularySync vocabulary;
    private final WriteLock lock;

    RetagService(EntityManager em, Retagging retagging, VocabularySync vocabulary, WriteLock lock) {
        this.em = em;
        this.retagging = retagging;
        this.vocabulary = vocabulary;
        this.lock = lock;
    }

    private record Part(long last, TagChanges changes) {}

    /** How many talks there are to read. */
    public long count() {
        return QuarkusTransaction.requiringNew().call(Talk::count);
    }

    /**
     * Reads all talks, some hundred in a transaction; interrupted, those read so far are done.
     *
     * @param dryRun whether to tell what would change and change nothing
     * @param progress gets the number of talks read, each time some are
     * @return what talks got and lost
     */
    public TagChanges run(boolean dryRun, IntConsumer progress) {
        TagChanges all = TagChanges.NONE;
        long last = Long.MIN_VALUE;
        while (true) {
            Part part = part(last, dryRun);
            if (part.changes().talks() == 0) {
                return all;
            }
            last = part.last();
            all = all.plus(part.changes());
            progress.accept(all.talks());
        }
    }

    private Part part(long after, boolean dryRun) {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(TIMEOUT_SECONDS));
        boolean done = false;
        try {
            Part part = tag(after);
            done = !dryRun;
            return part;
        } finally {
            if (done) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    private Part tag(long after) {
        lock.own(ImportService.OPERATOR);
        vocabulary.write();
        List<Talk> talks = em.createQuery("from Talk where pk > :after order by pk", Talk.class)
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        long last = talks.isEmpty() ? after : talks.get(talks.size() - 1).key();
        return new Part(last, retagging.of(talks));
    }
}
