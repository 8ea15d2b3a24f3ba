package io.talkgraph.insights;

import io.talkgraph.catalogue.Talk;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Values;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Talks on the same: they share projects or themes, weighted by rarity.
 *
 * <p>A tag that n of N talks have weighs ln(1 + N / n); n is what the tag's own list of talks counts. Themes are shared
 * when both talks mention the theme itself: what lies above it is shared with it anyway. Where to look is bounded: the
 * tags of a talk are followed from the rarest on as long as they have {@value #SOUGHT} talks together, the rarest in any
 * case, through its {@value #SOUGHT} talks added last. All tags count for the score of what is found.
 */
@ApplicationScoped
public class RelatedTalks {

    /** How many talks are looked at for one talk; the costs of a page of 20 talks are 20 times it. */
    private static final int SOUGHT = 1000;

    /** Talk, other talk, score, shared themes, shared projects. Weights are decimals: their sums have no order. */
    private static final String RELATED =
            """
            with own as materialized (
                select distinct talk_id as parent, false as project, theme_id as tag from theme_mention where talk_id = any(:keys)
                union all
                select talk_id, true, project_id from talk_project where talk_id = any(:keys)
            ), counted as materialized (
                select false as project, theme_id as tag, count(*) as n from talk_theme
                where theme_id = any(array(select o.tag from own o where not o.project)) group by theme_id
                union all
                select true, project_id, count(*) from talk_project
                where project_id = any(array(select o.tag from own o where o.project)) group by project_id
            ), rarity as (
                select d.*, round(cast(ln(1 + a.n / cast(d.n as float)) as numeric), 6) as weight
                from counted d cross join (select count(*) as n from talk) a
            ), ranked as materialized (
                select o.parent, r.*, sum(r.n) over (partition by o.parent order by r.n, r.project, r.tag) as so_far
                from own o join rarity r on r.project = o.project and r.tag = o.tag
            ), candidate as materialized (
                select distinct r.parent, h.talk_id
                from ranked r cross join lateral (
                    (select distinct m.talk_id from theme_mention m
                        where not r.project and m.theme_id = r.tag order by m.talk_id desc limit %1$s)
                    union all
                    (select m.talk_id from talk_project m
                        where r.project and m.project_id = r.tag order by m.talk_id desc limit %1$s)) h
                where (r.so_far <= %1$s or r.so_far = r.n) and h.talk_id <> r.parent
            ), scored as (
                select c.parent, c.talk_id, sum(r.weight) as score
                from candidate c join ranked r on r.parent = c.parent
                where case when r.project
                    then exists (select from talk_project m where m.project_id = r.tag and m.talk_id = c.talk_id)
                    else exists (select from theme_mention m where m.theme_id = r.tag and m.talk_id = c.talk_id) end
                group by c.parent, c.talk_id
            )
            select b.parent, b.talk_id, cast(b.score as float),
                array(select e.id from ranked r join theme e on e.id = r.tag where r.parent = b.parent and not r.project
                    and exists (select from theme_mention m where m.theme_id = r.tag and m.talk_id = b.talk_id)
                    order by e.name_key collate "C", e.id),
                array(select e.id from ranked r join project e on e.id = r.tag where r.parent = b.parent and r.project
                    and exists (select from talk_project m where m.project_id = r.tag and m.talk_id = b.talk_id)
                    order by e.name_key collate "C", e.id)
            from (
                select s.*, row_number() over (partition by s.parent order by s.score desc, t.sort_at desc, t.id) as place
                from scored s join talk t on t.id = s.talk_id
            ) b where {condition} order by b.parent, b.place"""
                    .formatted(SOUGHT);

    private static final Values<RelatedTalk> VALUES = new Values<>("Talk.related", RELATED, RelatedTalks::related);

    private final Reader reader;

    RelatedTalks(Reader reader) {
        this.reader = reader;
    }

    /**
     * The talks related to a talk, the best first; with the same score the newest first, then by id.
     *
     * @param first how many at most, 0 to 100
     * @throws ApiException for another number
     */
    public CompletionStage<List<RelatedTalk>> of(Talk talk, int first) {
        Page.checkSize("first", first);
        return reader.values(
                VALUES, new Condition.Builder().add("b.place <= ?", first).build(), talk.key());
    }

    private static RelatedTalk related(Object[] row) {
        return new RelatedTalk((Long) row[1], (Double) row[2], keys(row[3]), keys(row[4]));
    }

    private static List<Long> keys(Object array) {
        return List.of((Long[]) array);
    }
}
