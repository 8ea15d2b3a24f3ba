package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Change;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.TalkKey;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Brings entries back that are gone, under their former key and slug, with no more than no entry can do without. */
@ApplicationScoped
class Rebirths {

    private final Entries entries;
    private final StateReferences references;
    private final EntityManager em;

    Rebirths(Entries entries, StateReferences references, EntityManager em) {
        this.entries = entries;
        this.references = references;
        this.em = em;
    }

    /**
     * Makes an entry again.
     *
     * @param gone the change that it went by
     * @throws ApiException {@code CONFLICT} when it is there, or when its slug or its name is another one's by now
     */
    <E extends CatalogueEntry> E of(Class<E> type, Change gone) {
        String kind = gone.kind.word();
        if (em.find(type, gone.entryKey) != null) {
            throw conflict("The " + kind + " \"" + gone.slug + "\" is there again already.");
        }
        forgetRedirect(gone);
        entries.ofSlug(type, gone.slug).ifPresent(other -> {
            throw conflict("The slug '" + gone.slug + "' is another " + kind
                            + "'s by now. Remove or merge that one first.")
                    .with("id", other.getNodeId());
        });
        insert(gone, columns(gone, Patch.of(gone.before)));
        takeRedirectsBack(gone);
        return em.find(type, gone.entryKey);
    }

    static ApiException conflict(String message) {
        return ApiException.of(ErrorCode.CONFLICT, message).with("argument", "input.id");
    }

    private Map<String, @Nullable Object> columns(Change gone, Patch state) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("id", gone.entryKey);
        columns.put("slug", gone.slug);
        if (gone.kind == EntryKind.REPORT) {
            columns.put("source", state.required("source"));
            columns.put("language", state.required("language"));
            columns.put("text", state.required("text"));
        } else if (gone.kind == EntryKind.TALK) {
            talk(columns, state);
        } else {
            columns.put("name", state.required("name"));
            columns.put("name_key", NameKey.of(state.required("name")));
        }
        if (gone.kind == EntryKind.PROJECT) {
            columns.put("kind", state.required("kind"));
        }
        return columns;
    }

    private void talk(Map<String, @Nullable Object> columns, Patch state) {
        Conference conference = references.of(Conference.class, state.required("conference"));
        String title = state.required("title");
        List<Patch> appearances = state.rows("appearances");
        String speaker = appearances.isEmpty()
                ? null
                : references.of(Speaker.class, appearances.get(0).required("speaker")).name;
        columns.put("conference_id", conference.key());
        columns.put("title", title);
        columns.put("title_key", NameKey.of(title));
        columns.put("natural_key", TalkKey.of(title, speaker));
        columns.put("kind", state.required("kind"));
    }

    /** The version counts on from the changes there were: who still has an old one must not hit the same number. */
    private void insert(Change gone, Map<String, @Nullable Object> columns) {
        String names = String.join(", ", columns.keySet());
        String values = columns.keySet().stream().map(name -> ":" + name).collect(Collectors.joining(", "));
        var query = em.createNativeQuery("insert into %s (%s, version) values (%s, %s)"
                .formatted(
                        gone.kind.word(),
                        names,
                        values,
                        "(select count(*) from change where kind = :of and entry = :id)"));
        columns.forEach(query::setParameter);
        query.setParameter("of", gone.kind.name()).executeUpdate();
    }

    private void forgetRedirect(Change gone) {
        em.createNativeQuery("delete from redirect where kind = :kind and entry = :key")
                .setParameter("kind", gone.kind.name())
                .setParameter("key", gone.entryKey)
                .executeUpdate();
    }

    /** What had gone up in the entry before leads to it again, and not to where it went itself, or nowhere. */
    private void takeRedirectsBack(Change gone) {
        em.createNativeQuery(
                        """
                        insert into redirect (kind, slug, entry, survivor)
                        select c.kind, c.slug, c.entry, :key from change c
                        where c.kind = :kind and c.action = 'MERGED' and c.after ->> 'mergedInto' = :slug
                        and c.id = (select max(l.id) from change l where l.kind = c.kind and l.entry = c.entry)
                        and not exists (select from %s e where e.slug = c.slug)
                        on conflict (kind, slug) do update set survivor = excluded.survivor"""
                                .formatted(gone.kind.word()))
                .setParameter("kind", gone.kind.name())
                .setParameter("key", gone.entryKey)
                .setParameter("slug", gone.slug)
                .executeUpdate();
    }
}
