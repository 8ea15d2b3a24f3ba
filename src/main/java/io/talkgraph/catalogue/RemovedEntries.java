package io.talkgraph.catalogue;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What curators removed, and who had stated it: those sources do not bring it back, another one may.
 *
 * <p>An entry is remembered by all that a document finds it by: a conference by slug, a talk by its conference and its
 * natural keys, the present and the former ones, anything else by its names.
 */
@ApplicationScoped
public class RemovedEntries {

    /** Who stated the talks {@code $of}; each of these may have named those who speak in them. */
    private static final String OF_TALKS =
            """
            select p.value from talk t cross join lateral jsonb_each_text(t.provenance) p where t.id in ($of)
            union select concat('report:', r.source) from report_talk x join report r on r.id = x.report_id
                where x.talk_id in ($of)
            union select concat('report:', r.source) from note x join report r on r.id = x.report_id
                where x.talk_id in ($of)
            union select a.source from appearance a where a.talk_id in ($of)
            union select l.source from link l where l.talk_id in ($of)""";

    private final EntityManager em;

    RemovedEntries(EntityManager em) {
        this.em = em;
    }

    /**
     * What an import finds an entry by.
     *
     * @param kind its kind
     * @param name the slug of a conference, {@link #talkName} of a talk, the normal form of any other name
     */
    public record Key(EntryKind kind, String name) {}

    /** The name of a talk in a {@link Key}. */
    public static String talkName(String conferenceSlug, String naturalKey) {
        return conferenceSlug + " " + naturalKey;
    }

    /**
     * Remembers an entry that is about to be removed, in the caller's transaction: before the entry or anything that
     * hangs on it is gone, for that tells who stated it. The talks of a conference are remembered with it. Nothing is
     * remembered of reports: whoever imports one again wants it.
     *
     * @param entry persisted
     * @param actor who removes it
     */
    public void remember(CatalogueEntry entry, String actor) {
        String[] sources = sources(entry).toArray(String[]::new);
        for (String name : names(entry)) {
            em.createNativeQuery(
                            """
                            insert into removed_entry (kind, natural_key, sources, actor)
                            values (:kind, :name, cast(:sources as text[]), :actor)
                            on conflict (kind, natural_key) do update set removed_at = excluded.removed_at,
                                actor = excluded.actor, sources = array(select distinct s
                                    from unnest(removed_entry.sources || excluded.sources) s order by s)""")
                    .setParameter("kind", entry.entryKind().name())
                    .setParameter("name", name)
                    .setParameter("sources", sources)
                    .setParameter("actor", actor)
                    .executeUpdate();
        }
    }

    /** Forgets that an entry with these names was removed, because a curator made it again or took the removal back. */
    public void forget(CatalogueEntry entry) {
        Set<String> names = names(entry);
        if (names.isEmpty()) {
            return;
        }
        em.createNativeQuery("delete from removed_entry where kind = :kind and natural_key in (:names)")
                .setParameter("kind", entry.entryKind().name())
                .setParameter("names", names)
                .executeUpdate();
    }

    /** All that was removed, each with the sources that do not bring it back. */
    public Map<Key, Set<String>> all() {
        Map<Key, Set<String>> removed = new HashMap<>();
        List<Object[]> rows = em.createNativeQuery(
                        "select kind, natural_key, unnest(sources) from removed_entry order by 1, 2, 3", Object[].class)
                .getResultList();
        for (Object[] row : rows) {
            EntryKind kind = EntryKind.valueOf((String) row[0]);
            removed.computeIfAbsent(new Key(kind, (String) row[1]), key -> new LinkedHashSet<>())
                    .add((String) row[2]);
        }
        return removed;
    }

    private Set<String> names(CatalogueEntry entry) {
        String table = entry.entryKind().word();
        return switch (entry.entryKind()) {
            case CONFERENCE -> Set.of(entry.slug);
            case TALK -> talkNames((Talk) entry);
            case SPEAKER, ORGANIZATION, PROJECT -> names(entry, table, table + "_alias", "alias_key");
            case THEME -> names(entry, table, "theme_term", "term_key");
            case REPORT -> Set.of();
        };
    }

    private Set<String> talkNames(Talk talk) {
        Set<String> names = new TreeSet<>();
        names.add(talkName(talk.conference.slug, talk.naturalKey));
        texts("select natural_key from former_talk_key where talk_id = :id", talk)
                .forEach(key -> names.add(talkName(talk.conference.slug, key)));
        return names;
    }

    /** With the slugs: they keep the first name of an entry that was renamed, and the names of those merged into it. */
    private Set<String> names(CatalogueEntry entry, String table, String aliases, String key) {
        Set<String> names = new TreeSet<>(texts(
                """
                select name_key from $table where id = :id
                union select $key from $aliases where $table_id = :id"""
                        .replace("$table", table)
                        .replace("$key", key)
                        .replace("$aliases", aliases),
                entry));
        names.add(NameKey.of(entry.slug));
        texts("select slug from redirect where survivor = :id and kind = '" + entry.entryKind() + "'", entry)
                .forEach(slug -> names.add(NameKey.of(slug)));
        return names;
    }

    private Set<String> sources(CatalogueEntry entry) {
        EntryKind kind = entry.entryKind();
        List<String> queries = new ArrayList<>(stating(kind));
        queries.add("select p.value from $table e cross join lateral jsonb_each_text(e.provenance) p where e.id = :id"
                .replace("$table", kind.word()));
        Set<String> sources = new TreeSet<>(texts(String.join("\nunion ", queries), entry));
        if (kind == EntryKind.ORGANIZATION || kind == EntryKind.PROJECT || kind == EntryKind.THEME) {
            // Of two sources that say the same only one is noted, and the vocabulary says it with each release again.
            sources.add(Provenance.VOCABULARY);
        }
        return sources;
    }

    /** Who stated an entry by what they say of others. */
    private static List<String> stating(EntryKind kind) {
        return switch (kind) {
            case CONFERENCE ->
                List.of(
                        """
                        select concat('report:', r.source) from report_conference x join report r on r.id = x.report_id
                        where x.conference_id = :id""",
                        ofTalks("select id from talk where conference_id = :id"));
            case TALK -> List.of(ofTalks(":id"));
            case SPEAKER -> List.of(ofTalks("select talk_id from appearance where speaker_id = :id"));
            case ORGANIZATION ->
                List.of(
                        """
                        select p.value from project e cross join lateral jsonb_each_text(e.provenance) p
                        where e.organization_id = :id""",
                        ofTalks("select talk_id from appearance where organization_id = :id"));
            case PROJECT ->
                List.of(
                        """
                        select concat('report:', r.source) from maturity_statement x join report r on r.id = x.report_id
                        where x.project_id = :id""");
            case THEME, REPORT -> List.of();
        };
    }

    private static String ofTalks(String which) {
        return OF_TALKS.replace("$of", which);
    }

    private List<String> texts(String query, CatalogueEntry entry) {
        return em.createNativeQuery(query, String.class)
                .setParameter("id", entry.key())
                .getResultList();
    }
}
