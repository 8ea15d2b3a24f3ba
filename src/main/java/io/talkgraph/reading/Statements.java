package io.talkgraph.reading;

import io.talkgraph.catalogue.CatalogueEntity;
import io.talkgraph.reading.Condition.Numbers;
import io.talkgraph.reading.Condition.Texts;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Runs the statements of one execution. */
final class Statements {

    private final Supplier<Session> session;

    Statements(Supplier<Session> session) {
        this.session = session;
    }

    /** The rows of a plain statement over the keys; a row is an array of columns, also when it is one. */
    List<Object[]> rows(String sql, String parameter, Object values) {
        return rows(sql, Map.of(parameter, values));
    }

    /** The same with several parameters. */
    List<Object[]> rows(String sql, Map<String, Object> parameters) {
        NativeQuery<Object[]> query = session.get().createNativeQuery(sql, Object[].class);
        parameters.forEach((name, value) -> bind(query, name, value));
        return query.list();
    }

    /** The rows of a plain statement under a condition, over the keys when there are any. */
    List<Object[]> rows(String sql, Condition condition, @Nullable Numbers keys) {
        NativeQuery<Object[]> query = session.get().createNativeQuery(sql, Object[].class);
        condition.parameters().forEach((name, value) -> bind(query, name, value));
        if (keys != null) {
            bind(query, "keys", keys);
        }
        return query.list();
    }

    /** The rows of a table whose column is one of the values. */
    <E extends CatalogueEntity> List<E> rows(Class<E> type, String column, Object values) {
        // The tables of what is found so are named like their classes.
        String sql = "select e.* from %s e where e.%s = any(:values)"
                .formatted(type.getSimpleName().toLowerCase(Locale.ROOT), column);
        NativeQuery<E> query = session.get().createNativeQuery(sql, type);
        bind(query, "values", values);
        return query.list();
    }

    /** The keys of the entries that others of a kind went up in, by the id or slug that these had. */
    <E extends CatalogueEntity> Map<Object, Long> redirects(Class<E> type, String column, Object values) {
        String sql = "select r.%1$s, r.survivor from redirect r where r.kind = '%2$s' and r.%1$s = any(:values)"
                .formatted(
                        column.equals("id") ? "entry" : column,
                        type.getSimpleName().toUpperCase(Locale.ROOT));
        Map<Object, Long> redirects = new LinkedHashMap<>();
        rows(sql, "values", values).forEach(row -> redirects.put(row[0], (Long) row[1]));
        return redirects;
    }

    /** The children of all parents, each list in the order of the statement. */
    <C extends CatalogueEntity> Map<Long, List<C>> children(Relation<C> relation, Collection<Long> parents) {
        NativeQuery<Object[]> query = session.get()
                .createNativeQuery(relation.sql(), Object[].class)
                .addEntity("c", relation.type())
                .addScalar("parent_key", Long.class);
        bind(query, "keys", new Numbers(List.copyOf(parents)));
        Map<Long, List<C>> children = new LinkedHashMap<>();
        for (Object[] row : query.list()) {
            children.computeIfAbsent((Long) row[1], key -> new ArrayList<>())
                    .add(relation.type().cast(row[0]));
        }
        return children;
    }

    /** One page of the list of each parent; a parent without rows has an empty one. */
    <E extends CatalogueEntity> Map<Long, Slice<E>> pages(
            Listing<E> listing, Condition condition, Page page, Collection<Long> parents) {
        NativeQuery<Object[]> query = session.get()
                .createNativeQuery(listing.pageSql(condition, page), Object[].class)
                .addEntity("e", listing.type())
                .addScalar("parent_key", Long.class)
                .addScalar("behind", Boolean.class)
                .addScalar("ahead", Boolean.class);
        for (int i = 0; i < page.order().keys().size(); i++) {
            query.addScalar("s" + i, String.class);
        }
        condition.parameters().forEach((name, value) -> bind(query, name, value));
        bind(query, "parents", new Numbers(List.copyOf(parents)));
        bindCursor(query, "after", page.after());
        bindCursor(query, "before", page.before());
        query.setParameter("limit", page.size() + 1);
        Map<Long, List<Object[]>> rows = new LinkedHashMap<>();
        for (Object[] row : query.list()) {
            rows.computeIfAbsent((Long) row[1], key -> new ArrayList<>()).add(row);
        }
        Map<Long, Slice<E>> pages = new LinkedHashMap<>();
        rows.forEach((parent, found) -> pages.put(parent, slice(listing, page, found)));
        return pages;
    }

    /** The size of the list of each parent. */
    Map<Long, Integer> counts(Listing<?> listing, Condition condition, Collection<Long> parents) {
        NativeQuery<Object[]> query = session.get().createNativeQuery(listing.countSql(condition), Object[].class);
        condition.parameters().forEach((name, value) -> bind(query, name, value));
        bind(query, "parents", new Numbers(List.copyOf(parents)));
        Map<Long, Integer> counts = new LinkedHashMap<>();
        query.list().forEach(row -> counts.put((Long) row[0], Math.toIntExact((Long) row[1])));
        return counts;
    }

    private static <E extends CatalogueEntity> Slice<E> slice(Listing<E> listing, Page page, List<Object[]> rows) {
        boolean behind = (Boolean) rows.get(0)[2];
        boolean ahead = (Boolean) rows.get(0)[3];
        List<Slice.Row<E>> found = new ArrayList<>();
        for (Object[] row : rows) {
            // The row of a parent without children has no entity.
            if (row[0] != null && found.size() < page.size()) {
                found.add(row(listing, page, row));
            }
        }
        boolean more = rows.size() > page.size() && rows.get(0)[0] != null;
        if (page.backward()) {
            Collections.reverse(found);
            return new Slice<>(found, more || behind, ahead);
        }
        return new Slice<>(found, behind, more || ahead);
    }

    private static <E extends CatalogueEntity> Slice.Row<E> row(Listing<E> listing, Page page, Object[] row) {
        E entity = listing.type().cast(row[0]);
        List<String> values = new ArrayList<>();
        for (int i = 0; i < page.order().keys().size(); i++) {
            values.add((String) row[4 + i]);
        }
        String cursor = new Cursor(page.order().name(), values, entity.key()).encode();
        return new Slice.Row<>(cursor, entity);
    }

    private static void bindCursor(NativeQuery<?> query, String prefix, @Nullable Cursor cursor) {
        if (cursor == null) {
            return;
        }
        for (int i = 0; i < cursor.values().size(); i++) {
            query.setParameter(prefix + i, cursor.values().get(i));
        }
        query.setParameter(prefix + "_id", cursor.id());
    }

    private static void bind(NativeQuery<?> query, String name, Object value) {
        if (value instanceof Numbers numbers) {
            query.setParameter(name, numbers.values().toArray(Long[]::new));
        } else if (value instanceof Texts texts) {
            query.setParameter(name, texts.values().toArray(String[]::new));
        } else {
            query.setParameter(name, value);
        }
    }
}
