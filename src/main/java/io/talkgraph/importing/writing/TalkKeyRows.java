package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Talk;
import io.talkgraph.importing.TalkDraft;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes what a document calls its talks, and tells which ones it had before. */
final class TalkKeyRows {

    private record Row(long talk, String source, String key) {}

    private final EntityManager em;
    private final String source;

    TalkKeyRows(WriteContext context) {
        this.em = context.em();
        this.source = context.source();
    }

    /** The talks of this document by what it said before. */
    List<Talk> before() {
        List<Long> keys = em.createNativeQuery(
                        "select distinct talk_id from talk_key where source = :source order by talk_id", Long.class)
                .setParameter("source", source)
                .getResultList();
        return keys.isEmpty()
                ? List.of()
                : em.createQuery("from Talk where pk in :keys order by pk", Talk.class)
                        .setParameter("keys", keys)
                        .getResultList();
    }

    /** Writes the keys of a draft's talks: those of this document, and those that it says others have. */
    void write(Map<TalkDraft, Talk> talks) {
        em.flush();
        Set<Row> standing = new LinkedHashSet<>();
        Set<Row> wanted = new LinkedHashSet<>();
        talks.forEach((draft, talk) -> draft.keys()
                .forEach(key ->
                        wanted.add(new Row(talk.key(), Objects.requireNonNullElse(key.source(), source), key.text()))));
        em.createNativeQuery("select talk_id, key from talk_key where source = :source", Object[].class)
                .setParameter("source", source)
                .getResultList()
                .forEach(row -> standing.add(
                        new Row(((Number) ((Object[]) row)[0]).longValue(), source, (String) ((Object[]) row)[1])));
        Set<Row> gone = new LinkedHashSet<>(standing);
        gone.removeAll(wanted);
        wanted.removeAll(standing);
        run(
                "delete from talk_key k using unnest(:talks, :sources, :keys) as r (talk, source, key)"
                        + " where k.talk_id = r.talk and k.source = r.source and k.key = r.key",
                gone);
        run(
                "insert into talk_key (talk_id, source, key) select r.talk, r.source, r.key"
                        + " from unnest(:talks, :sources, :keys) as r (talk, source, key) on conflict do nothing",
                wanted);
    }

    private void run(String sql, Set<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Row> all = new ArrayList<>(rows);
        em.createNativeQuery(sql)
                .setParameter("talks", all.stream().map(Row::talk).toArray(Long[]::new))
                .setParameter("sources", all.stream().map(Row::source).toArray(String[]::new))
                .setParameter("keys", all.stream().map(Row::key).toArray(String[]::new))
                .executeUpdate();
    }

    /** Keeps the key of a title by which some document knows a talk, beside its own. */
    void keepTitle(Talk talk, String naturalKey) {
        em.createNativeQuery("insert into former_talk_key (conference_id, natural_key, talk_id)"
                        + " values (:conference, :key, :talk)"
                        + " on conflict (conference_id, natural_key) do update set talk_id = excluded.talk_id")
                .setParameter("conference", talk.conference.key())
                .setParameter("key", naturalKey)
                .setParameter("talk", talk.key())
                .executeUpdate();
    }
}
