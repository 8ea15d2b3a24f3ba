package io.talkgraph.search;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Cursor;
import io.talkgraph.reading.Order;
import io.talkgraph.reading.Order.SortKey;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Slice;
import io.talkgraph.reading.SortType;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Searches all kinds of entries at once. */
@ApplicationScoped
public class Search {

    private final Reader reader;
    private final QueryReader queries;
    private final Snippets snippets;

    Search(Reader reader, QueryReader queries, Snippets snippets) {
        this.reader = reader;
        this.queries = queries;
        this.snippets = snippets;
    }

    /**
     * Prepares a search; its hits are read when somebody asks for them.
     *
     * @param text what to look for
     * @param kinds where; null for everywhere
     * @throws ApiException when the text has nothing to look for or is too long, or a paging argument is wrong
     */
    public Found find(
            String text,
            @Nullable Collection<EntryKind> kinds,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        SearchQuery query = queries.read("text", text);
        Page page = Page.of(order(text), first, after, last, before);
        Set<EntryKind> wanted = EnumSet.noneOf(EntryKind.class);
        wanted.addAll(kinds == null ? EnumSet.allOf(EntryKind.class) : kinds);
        return new Found(this, query, wanted, page);
    }

    /** The order of one search: its scores say nothing in another, so its cursors do not lead there. */
    static Order order(String text) {
        String name =
                "search." + Integer.toHexString(text.toLowerCase(Locale.ROOT).hashCode());
        return Order.ascending(
                name, new SortKey("s.rank", SortType.DECIMAL), new SortKey("s.kind collate \"C\"", SortType.TEXT));
    }

    Slice<SearchHit> slice(SearchQuery query, Set<EntryKind> kinds, Page page) {
        if (kinds.isEmpty()) {
            return new Slice<>(List.of(), false, false);
        }
        Map<String, Object> parameters = new LinkedHashMap<>(query.parameters());
        putCursor(parameters, "after", page.after());
        putCursor(parameters, "before", page.before());
        parameters.put("limit", page.size() + 1);
        List<Object[]> rows = reader.rows(pageSql(kinds, page), parameters);
        boolean behind = (Boolean) rows.get(0)[0];
        boolean ahead = (Boolean) rows.get(0)[1];
        List<Slice.Row<SearchHit>> found = new ArrayList<>();
        rows.stream().filter(row -> row[2] != null).limit(page.size()).forEach(row -> found.add(row(page, row)));
        boolean more = rows.size() > page.size() && rows.get(0)[2] != null;
        if (page.backward()) {
            Collections.reverse(found);
            return new Slice<>(found, more || behind, ahead);
        }
        return new Slice<>(found, behind, more || ahead);
    }

    int count(SearchQuery query, Set<EntryKind> kinds) {
        if (kinds.isEmpty()) {
            return 0;
        }
        List<Object[]> rows = reader.rows(countSql(kinds), new LinkedHashMap<>(query.parameters()));
        return ((Number) rows.get(0)[0]).intValue();
    }

    Map<SearchHit, String> snippets(SearchQuery query, List<SearchHit> hits) {
        return snippets.of(query, hits);
    }

    /** The hits of a page, one row more than it has, and whether there are others on its sides. */
    static String pageSql(Set<EntryKind> kinds, Page page) {
        String after = page.after() == null ? "true" : side(">", "after");
        String before = page.before() == null ? "true" : side("<", "before");
        String direction = page.backward() ? "desc" : "asc";
        return """
                with %s, %s, scored as (select h.kind, h.entry, %s as rank from hits h)
                select f.behind, f.ahead, p.kind, p.entry, cast(p.rank as text)
                from (select %s as behind, %s as ahead) f left join lateral (
                    select s.kind, s.entry, s.rank from scored s where %s and %s
                    order by s.rank %s, s.kind collate "C" %s, s.entry %s limit :limit
                ) p on true order by p.rank %s, p.kind collate "C" %s, p.entry %s"""
                .formatted(
                        HitSql.hits(kinds),
                        HitSql.many(),
                        HitSql.rank(),
                        page.after() == null ? "false" : exists(side("<=", "after")),
                        page.before() == null ? "false" : exists(side(">=", "before")),
                        after,
                        before,
                        direction,
                        direction,
                        direction,
                        direction,
                        direction,
                        direction);
    }

    /** How many hits there are. */
    static String countSql(Set<EntryKind> kinds) {
        return "with " + HitSql.hits(kinds) + " select count(*) from hits";
    }

    private static String exists(String side) {
        return "exists (select from scored s where " + side + ")";
    }

    private static String side(String operator, String cursor) {
        return "(s.rank, s.kind collate \"C\", s.entry) %s (cast(:%s0 as float8), :%s1, :%s_id)"
                .formatted(operator, cursor, cursor, cursor);
    }

    private static void putCursor(Map<String, Object> parameters, String prefix, @Nullable Cursor cursor) {
        if (cursor != null) {
            parameters.put(prefix + 0, cursor.values().get(0));
            parameters.put(prefix + 1, cursor.values().get(1));
            parameters.put(prefix + "_id", cursor.id());
        }
    }

    private static Slice.Row<SearchHit> row(Page page, Object[] row) {
        String kind = (String) row[2];
        long key = ((Number) row[3]).longValue();
        String rank = (String) row[4];
        String cursor = new Cursor(page.order().name(), List.of(rank, kind), key).encode();
        return new Slice.Row<>(cursor, new SearchHit(EntryKind.valueOf(kind), key, -Double.parseDouble(rank)));
    }
}
