package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Redirects;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Provenance;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Removes what only an earlier version of a document said: talks that it no longer has and speakers whose name it
 * corrected. What anybody else stated, or a curator touched, stays.
 */
final class Leftovers {

    private final WriteContext context;
    private final EntityManager em;
    private final Redirects redirects;

    Leftovers(WriteContext context, Redirects redirects) {
        this.context = context;
        this.redirects = redirects;
        this.em = context.em();
    }

    /** The talks that a report spoke of before this import, read before it writes. */
    List<Talk> talksOf(Collection<Report> reports) {
        List<Talk> talks = new ArrayList<>();
        for (Report report : reports) {
            talks.addAll(report.talks);
        }
        return talks;
    }

    void removeTalks(List<Talk> before, Collection<Talk> now) {
        Set<Talk> gone = new LinkedHashSet<>(before);
        gone.removeAll(new LinkedHashSet<>(now));
        if (gone.isEmpty()) {
            return;
        }
        em.flush();
        for (Talk talk : gone) {
            if (onlyOwn(talk.provenance.values())
                    && count("Note", "talk", talk) == 0
                    && !inReport(talk)
                    && !inOthers(talk)) {
                context.problems().info(null, "The document no longer has this talk; it is removed.", talk.title);
                context.changes().removed(talk);
                delete("Appearance", talk);
                redirects.removeTo(talk);
                em.remove(talk);
            }
        }
    }

    private void delete(String rows, Talk talk) {
        em.createQuery("delete from " + rows + " where talk = :talk")
                .setParameter("talk", talk)
                .executeUpdate();
    }

    void removeSpeakers(Set<Speaker> left) {
        if (left.isEmpty()) {
            return;
        }
        em.flush();
        for (Speaker speaker : left) {
            if (onlyOwn(speaker.provenance.values()) && count("Appearance", "speaker", speaker) == 0) {
                context.changes().removed(speaker);
                em.remove(speaker);
            }
        }
    }

    private boolean onlyOwn(Collection<String> sources) {
        return sources.stream().allMatch(context.source()::equals) && !sources.contains(Provenance.CURATOR);
    }

    private boolean inReport(Talk talk) {
        return em.createQuery("select count(r) from Report r join r.talks t where t = :talk", Long.class)
                        .setParameter("talk", talk)
                        .getSingleResult()
                > 0;
    }

    private boolean inOthers(Talk talk) {
        return !em.createNativeQuery("select 1 from talk_key where talk_id = :talk and source <> :source")
                .setParameter("talk", talk.key())
                .setParameter("source", context.source())
                .getResultList()
                .isEmpty();
    }

    private long count(String entity, String attribute, Object value) {
        return em.createQuery("select count(e) from " + entity + " e where e." + attribute + " = :value", Long.class)
                .setParameter("value", value)
                .getSingleResult();
    }
}
