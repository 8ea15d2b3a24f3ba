package io.talkgraph.curation;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.catalogue.value.TalkKey;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/** The keys by which documents find a talk: that of its title, and those of the titles it had before. */
@ApplicationScoped
class TalkKeys {

    private static final String OWNER =
            """
            select t.id from talk t where t.conference_id = :conference and t.natural_key = :key
            union all
            select f.talk_id from former_talk_key f where f.conference_id = :conference and f.natural_key = :key""";

    /** In one conference two titles this much alike may be one talk. */
    private static final double ALIKE = 0.6;

    private static final String LIKE =
            """
            select t.id, t.title from talk t where t.conference_id = :conference and t.id <> :self
            and similarity(t.title_key, :title) >= :least order by similarity(t.title_key, :title) desc, t.id limit 3""";

    private final EntityManager em;

    TalkKeys(EntityManager em) {
        this.em = em;
    }

    /**
     * Gives a new talk the key of its title.
     *
     * @param speaker the first one; null for nobody
     * @throws ApiException {@code CONFLICT} when another talk of the conference has it
     */
    void set(Talk talk, @Nullable String speaker) {
        String key = TalkKey.of(talk.title, speaker);
        requireFree(talk.conference, null, key);
        talk.naturalKey = key;
    }

    /**
     * Gives a talk the key of its corrected title and keeps the former one, by which documents still know it.
     *
     * @throws ApiException {@code CONFLICT} when another talk of the conference has it
     */
    void move(Talk talk) {
        String key = TalkKey.of(talk.title, null);
        if (key.equals(talk.naturalKey)) {
            return;
        }
        requireFree(talk.conference, talk, key);
        execute("delete from former_talk_key where conference_id = :conference and natural_key = :key", talk, key);
        execute(
                "insert into former_talk_key (conference_id, natural_key, talk_id) values (:conference, :key, "
                        + talk.key() + ")",
                talk,
                talk.naturalKey);
        talk.naturalKey = key;
    }

    private void execute(String sql, Talk talk, String key) {
        em.createNativeQuery(sql)
                .setParameter("conference", talk.conference.key())
                .setParameter("key", key)
                .executeUpdate();
    }

    private void requireFree(Conference conference, @Nullable Talk self, String key) {
        List<Long> owners = em.createNativeQuery(OWNER, Long.class)
                .setParameter("conference", conference.key())
                .setParameter("key", key)
                .getResultList();
        owners.stream()
                .filter(owner -> self == null || !Objects.equals(owner, self.pk))
                .findFirst()
                .ifPresent(owner -> {
                    throw ApiException.of(
                                    ErrorCode.CONFLICT,
                                    "Another talk of this conference has that title, or had it. Change that one.")
                            .with("argument", "input.title")
                            .with("id", new NodeId(EntryKind.TALK, owner).toString());
                });
    }

    /** A warning for each talk of the conference whose title looks like this one's. */
    List<EditWarning> lookAlikes(Talk talk) {
        em.flush();
        List<?> rows = em.createNativeQuery(LIKE)
                .setParameter("conference", talk.conference.key())
                .setParameter("self", talk.key())
                .setParameter("title", talk.titleKey)
                .setParameter("least", ALIKE)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new EditWarning(
                        "title",
                        "The title looks like \"" + row[1]
                                + "\" at the same conference. If they are one talk, remove one.",
                        new NodeId(EntryKind.TALK, ((Number) row[0]).longValue())))
                .toList();
    }
}
