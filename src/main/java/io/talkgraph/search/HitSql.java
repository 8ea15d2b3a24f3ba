package io.talkgraph.search;

import io.talkgraph.catalogue.value.EntryKind;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The SQL that finds and ranks. It has the parameters {@code :words}, a tsquery, and {@code :name}.
 *
 * <p>A score is 4 for an entry of exactly that name, 2 for words in its name or title, 1 for words elsewhere, plus what
 * the words weigh (0 to 1), plus less than a thousandth for the day, so that of equal hits the latest comes first. A
 * name that only looks similar scores 0 to 1. The words of more than {@value #RANKED} hits are not weighed: that means
 * fetching every document, and a word that is everywhere tells nothing. A score depends on the entry and the search
 * alone, so cursors stay valid.
 */
final class HitSql {

    /** Up to how many hits are weighed. */
    static final int RANKED = 1000;

    /** Kinds whose names are worth a guess; titles of talks and reports are sentences. */
    private static final Set<EntryKind> NAMED = EnumSet.complementOf(EnumSet.of(EntryKind.TALK, EntryKind.REPORT));

    private static final String WORDS = "search_words(d.document) @@ cast(:words as tsquery)";

    /** The names most like the whole text; a text such as "Speaker 7" looks like those of all speakers. */
    private static final String SIMILAR =
            """
            (select d.kind, d.entry, false as found, similarity(d.name, :name) * 0.999 + d.recent / 1000 as base
            from search_document d where d.kind = '%s' and d.name %% :name and similarity(d.name, :name) >= 0.5
            and not search_words(d.document) @@ cast(:words as tsquery)
            order by similarity(d.name, :name) desc, d.entry limit 100)""";

    private HitSql() {}

    /** The parameters of {@link #keys}. */
    static Map<String, String> keyParameters(EntryKind kind, SearchQuery query) {
        return NAMED.contains(kind) ? query.parameters() : Map.of("words", query.words());
    }

    /** The keys of the hits of a kind, for a filter. */
    static String keys(EntryKind kind) {
        String found = "select d.entry from search_document d where d.kind = '%s' and %s".formatted(kind, WORDS);
        return NAMED.contains(kind)
                ? found + " union all select s.entry from " + SIMILAR.formatted(kind) + " s"
                : found;
    }

    /** The hits as a table {@code hits (kind, entry, base, found)}. */
    static String hits(Collection<EntryKind> kinds) {
        String found =
                """
                select d.kind, d.entry, true as found, case when :name = any(d.names) then 4
                    when d.title @@ cast(:words as tsquery) then 2 else 1 end + d.recent / 1000 as base
                from search_document d where %s and %s"""
                        .formatted(of(kinds), WORDS);
        String similar = kinds.stream()
                .filter(NAMED::contains)
                .map(kind -> " union all " + SIMILAR.formatted(kind))
                .collect(Collectors.joining());
        return "hits as materialized (" + found + similar + ")";
    }

    /** Whether the hits are too many to weigh each: a table {@code many (yes)}. */
    static String many() {
        return "many as materialized (select count(*) > " + RANKED + " as yes from (select from hits limit "
                + (RANKED + 1) + ") h)";
    }

    /** The negative score of a hit {@code h}, so that the best comes first in an ascending order. */
    static String rank() {
        return """
                -(h.base + case when not h.found or (select m.yes from many m) then 0 else (
                    select ts_rank(d.document, cast(:words as tsquery), 1) from search_document d
                    where d.kind = h.kind and d.entry = h.entry) end)""";
    }

    private static String of(Collection<EntryKind> kinds) {
        return kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", ", "d.kind in (", ")"));
    }
}
