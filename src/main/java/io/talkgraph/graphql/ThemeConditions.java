package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link ThemeFilter} means in SQL. */
@ApplicationScoped
class ThemeConditions {

    private static final String TALKS =
            "theme_mention x join %s where x.theme_id = any(" + ThemeBranch.of("e.id") + ")";

    private final Slugs slugs;

    ThemeConditions(Slugs slugs) {
        this.slugs = slugs;
    }

    Condition of(@Nullable ThemeFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        return new Condition.Builder()
                .keys(
                        "exists (select 1 from " + TALKS.formatted("talk t on t.id = x.talk_id")
                                + " and t.conference_id = any(?))",
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .add(
                        "(select count(distinct r.report_id) from "
                                + TALKS.formatted("report_talk r on r.talk_id = x.talk_id") + ") >= ?",
                        filter.minReports())
                .build();
    }
}
