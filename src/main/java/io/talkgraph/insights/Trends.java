package io.talkgraph.insights;

import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Values;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/** How the share of talks on a theme or project moved from conference to conference. */
@ApplicationScoped
public class Trends {

    /** The conferences of a scope with the number of their talks, which is not 0. */
    private static final String CONFERENCES =
            """
            select c.id, c.sort_date, t.talks
            from conference c join (select conference_id, count(*) as talks from talk group by 1) t
                on t.conference_id = c.id
            where {condition}""";

    /** Entry, conference, talks of the entry there, all talks there. */
    private static final String POINTS =
            """
            select p.key, c.id, coalesce(n.talks, 0) as talks, c.talks as all_talks
            from unnest(:keys) with ordinality as p(key, place)
            cross join (%2$s) c
            left join (
                select %1$s_id as key, conference_id, count(*) as talks from talk_%1$s
                where %1$s_id = any(:keys) group by 1, 2
            ) n on n.key = p.key and n.conference_id = c.id
            order by p.place, c.sort_date, c.id""";

    /**
     * The entries that some talk of the scope is about, the greatest change first. Only the first and the last
     * conference are counted. Rounded, so that equal changes are equal.
     */
    private static final String MOVED =
            """
            with scope as materialized (%2$s),
            ends as (
                (select id, talks, -1 as sign from scope order by sort_date, id limit 1)
                union all
                (select id, talks, 1 from scope order by sort_date desc, id desc limit 1)
            ), changes as (
                select x.%1$s_id, sum(s.sign * x.talks / cast(s.talks as numeric)) as change
                from ends s cross join lateral (
                    select %1$s_id, count(*) as talks from talk_%1$s where conference_id = s.id group by 1
                ) x group by 1
            )
            select e.id, 0
            from %1$s e left join changes m on m.%1$s_id = e.id
            where exists (select 1 from talk_%1$s x join scope s on s.id = x.conference_id where x.%1$s_id = e.id)
            order by round(abs(coalesce(m.change, 0)), 9) desc, e.name_key collate "C", e.id
            limit :first""";

    private static final Values<TrendPoint> THEME = points(EntryKind.THEME);
    private static final Values<TrendPoint> PROJECT = points(EntryKind.PROJECT);

    private final Reader reader;

    Trends(Reader reader) {
        this.reader = reader;
    }

    /** The points of a theme: one for each conference of the scope, in the order of their dates. */
    public CompletionStage<List<TrendPoint>> points(Theme theme, TrendScope scope) {
        return reader.values(THEME, scope.condition().build(), theme.key());
    }

    /** The trends of these themes, in their order. */
    public CompletionStage<List<ThemeTrend>> themes(List<Long> themes, TrendScope scope) {
        return trends(THEME, themes, scope, ThemeTrend::new);
    }

    /** The trends of these projects, in their order. */
    public CompletionStage<List<ProjectTrend>> projects(List<Long> projects, TrendScope scope) {
        return trends(PROJECT, projects, scope, ProjectTrend::new);
    }

    /**
     * The entries that moved most, of those that a talk of the scope is about; with the same change by name.
     *
     * @param kind theme or project
     * @param first how many at most, 0 to 100
     * @throws ApiException for another number
     */
    public List<Long> moved(EntryKind kind, TrendScope scope, int first) {
        Page.checkSize("first", first);
        Condition condition = scope.condition().bind("first", first).build();
        return reader.rows(MOVED.formatted(kind.word(), CONFERENCES), condition).stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    private <T> CompletionStage<List<T>> trends(
            Values<TrendPoint> values, List<Long> keys, TrendScope scope, BiFunction<Long, List<TrendPoint>, T> trend) {
        Condition condition = scope.condition().build();
        return Reader.all(keys.stream()
                .map(key -> reader.values(values, condition, key).thenApply(points -> trend.apply(key, points)))
                .toList());
    }

    private static Values<TrendPoint> points(EntryKind kind) {
        return new Values<>(kind.word() + " trend", POINTS.formatted(kind.word(), CONFERENCES), Trends::point);
    }

    private static TrendPoint point(Object[] row) {
        long talks = (Long) row[2];
        return new TrendPoint((Long) row[1], Math.toIntExact(talks), (double) talks / (Long) row[3]);
    }
}
