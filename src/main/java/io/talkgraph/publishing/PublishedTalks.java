package io.talkgraph.publishing;

import io.talkgraph.errors.ApiException;
import io.talkgraph.publishing.document.ConferenceRecord;
import io.talkgraph.publishing.document.TalkRecord;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads talks with all that documents tell of them: six statements, however many talks there are. What is too much for a
 * document is counted and refused before it is read.
 */
@ApplicationScoped
class PublishedTalks {

    /** Talks in a document: five times the largest conference. */
    static final int MOST_TALKS = 5_000;

    /** Bytes of abstracts in a document; 5,000 real ones have a tenth of it. */
    private static final long MOST_BYTES = 32_000_000;

    private static final String SIZE =
            "select count(*), coalesce(sum(octet_length(e.abstract)), 0) from talk e where {condition}";

    private static final String TALKS =
            """
            select e.id, e.version, e.slug, e.conference_id, e.title, e.kind, e.language, e.abstract,
                cast(e.date as text), cast(extract(epoch from e.starts_at) as bigint), e.starts_at_offset,
                cast(extract(epoch from e.ends_at) as bigint), e.ends_at_offset, e.room, e.track, %s,
                (select min(k.key) from talk_key k where k.talk_id = e.id and starts_with(k.key, 'guid:')) as guid
            from talk e where {condition} order by e.sort_at, e.slug collate "C\""""
                    .formatted(changed("TALK"));

    private static final String CONFERENCES =
            """
            select e.id, e.slug, e.name, cast(e.start_date as text), cast(e.end_date as text), e.city,
                cast(e.country as text), e.url, %s
            from conference e where
            """
                    .formatted(changed("CONFERENCE"));

    private static final String CONFERENCES_BY_KEY = CONFERENCES + "e.id = any(:keys)";

    private static final String CONFERENCE_BY_SLUG = CONFERENCES
            + """
            e.slug = any(:texts) or e.id in (
                select r.survivor from redirect r where r.kind = 'CONFERENCE' and r.slug = any(:texts))""";

    private static final String PEOPLE =
            """
            select a.talk_id, s.id, s.slug, s.name, a.job_title, o.name as organization, o.url
            from appearance a join speaker s on s.id = a.speaker_id left join organization o on o.id = a.organization_id
            where a.talk_id = any(:keys) order by a.position, s.slug collate "C\"""";

    private static final String LINKS =
            """
            select talk_id, kind, url from link where talk_id = any(:keys) order by position, url collate "C\"""";

    private static final String THEMES =
            """
            select m.talk_id, t.name from (
                select distinct talk_id, theme_id from theme_mention where talk_id = any(:keys)
            ) m join theme t on t.id = m.theme_id order by t.name_key collate "C", t.slug collate "C\"""";

    private final Reader reader;

    PublishedTalks(Reader reader) {
        this.reader = reader;
    }

    /**
     * A conference with its key.
     *
     * @param record what documents tell of it
     */
    record Found(long key, ConferenceRecord record) {}

    /** The conference of a slug, or the one that it went up in; empty when there is none. */
    Optional<Found> conference(String slug) {
        // PostgreSQL has no character 0, so there is no such slug.
        return slug.indexOf('\0') >= 0
                ? Optional.empty()
                : reader.rows(CONFERENCE_BY_SLUG, List.of(slug)).stream()
                        .map(TalkRows::conference)
                        .findFirst();
    }

    /** All talks of a conference, in the order of their times. */
    List<TalkRecord> of(Found conference) {
        return read(new Condition.Builder()
                .keys("e.conference_id = any(?)", List.of(conference.key()))
                .build());
    }

    /**
     * All talks that fulfil a condition, in the order of their times.
     *
     * @throws ApiException when they are too many, or too long, for a document
     */
    List<TalkRecord> read(Condition condition) {
        checkSize(reader.rows(SIZE, condition).get(0));
        List<Object[]> talks = reader.rows(TALKS, condition);
        if (talks.isEmpty()) {
            return List.of();
        }
        Long[] keys = talks.stream().map(row -> (Long) row[0]).toArray(Long[]::new);
        Long[] conferenceKeys =
                talks.stream().map(row -> (Long) row[3]).distinct().toArray(Long[]::new);
        Map<Long, ConferenceRecord> conferences =
                reader.rows(CONFERENCES_BY_KEY, Map.of("keys", conferenceKeys)).stream()
                        .map(TalkRows::conference)
                        .collect(Collectors.toMap(Found::key, Found::record));
        Map<Long, List<TalkRecord.Person>> people = byTalk(PEOPLE, keys, TalkRows::person);
        Map<Long, List<TalkRecord.Address>> links = byTalk(LINKS, keys, TalkRows::link);
        Map<Long, List<String>> themes = byTalk(THEMES, keys, row -> (String) row[1]);
        Set<String> guids = new HashSet<>();
        return talks.stream()
                .map(row -> TalkRows.talk(
                        row,
                        guids,
                        Objects.requireNonNull(conferences.get((Long) row[3])),
                        themes.getOrDefault((Long) row[0], List.of()),
                        people.getOrDefault((Long) row[0], List.of()),
                        links.getOrDefault((Long) row[0], List.of())))
                .toList();
    }

    private static void checkSize(Object[] size) {
        long talks = ((Number) size[0]).longValue();
        if (talks > MOST_TALKS) {
            throw ApiException.limit(
                    "documentTalks",
                    talks,
                    MOST_TALKS,
                    "These are %d talks; a document has at most %d. Ask for fewer, for example for those of a conference or a theme."
                            .formatted(talks, MOST_TALKS));
        }
        long bytes = ((Number) size[1]).longValue();
        if (bytes > MOST_BYTES) {
            throw ApiException.limit(
                    "documentSize",
                    bytes,
                    MOST_BYTES,
                    "The abstracts of these %d talks have %d bytes; those of a document have at most %d. Ask for fewer talks."
                            .formatted(talks, bytes, MOST_BYTES));
        }
    }

    private <V> Map<Long, List<V>> byTalk(String sql, Long[] keys, Function<Object[], V> value) {
        Map<Long, List<V>> found = new LinkedHashMap<>();
        reader.rows(sql, Map.of("keys", keys))
                .forEach(row -> found.computeIfAbsent((Long) row[0], key -> new ArrayList<>())
                        .add(value.apply(row)));
        return found;
    }

    /** When an entry changed last, by the trail; in milliseconds since 1970. */
    private static String changed(String kind) {
        return """
                (select cast(extract(epoch from c.at) * 1000 as bigint) from change c
                where c.kind = '%s' and c.entry = e.id order by c.id desc limit 1) as changed"""
                .formatted(kind);
    }
}
