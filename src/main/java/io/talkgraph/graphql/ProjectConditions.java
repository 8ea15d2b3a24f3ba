package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.search.TextFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link ProjectFilter} means in SQL. */
@ApplicationScoped
class ProjectConditions {

    private static final String MATURITY =
            """
            (select x.maturity from maturity_statement x where x.project_id = e.id
            order by x.as_of desc nulls last, x.id desc limit 1) = any(?)""";
    private static final String TALK =
            "exists (select 1 from project_mention x join %s where x.project_id = e.id and %s)";

    private final Slugs slugs;
    private final TextFilter texts;

    ProjectConditions(Slugs slugs, TextFilter texts) {
        this.slugs = slugs;
        this.texts = texts;
    }

    Condition of(@Nullable ProjectFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        Condition.Builder builder = new Condition.Builder()
                .names("e.kind = any(?)", filter.kind())
                .names(MATURITY, filter.maturity())
                .texts("e.category = any(?)", filter.category())
                .keys(
                        TALK.formatted("talk t on t.id = x.talk_id", "t.conference_id = any(?)"),
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .keys(
                        TALK.formatted("theme_mention m on m.talk_id = x.talk_id", "m.theme_id = any(?)"),
                        slugs.keys(EntryKind.THEME, "theme", filter.theme()));
        return texts.add(builder, EntryKind.PROJECT, filter.text()).build();
    }
}
