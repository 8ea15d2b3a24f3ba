package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.search.TextFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link ThemeFilter} means in SQL. */
@ApplicationScoped
class ThemeConditions {

    private static final String TALKS =
            "theme_mention x join %s where x.theme_id = any(" + ThemeBranch.of("e.id") + ")";

    private final Slugs slugs;
    private final TextFilter texts;

    ThemeConditions(Slugs slugs, TextFilter texts) {
        this.slugs = slugs;
        this.texts = texts;
    }

    Condition of(@Nullable ThemeFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        Condition.Builder builder = new Condition.Builder()
                .keys(
                        "exists (select 1 from " + TALKS.formatted("talk t on t.id = x.talk_id")
                                + " and t.conference_id = any(?))",
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .add(
                        "(select count(distinct r.report_id) from "
                                + TALKS.formatted("report_talk r on r.talk_id = x.talk_id") + ") >= ?",
                        filter.minReports());
        return texts.add(builder, EntryKind.THEME, filter.text()).build();
    }
}
