package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link ThemeFilter} means in SQL. */
@ApplicationScoped
class ThemeConditions {

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
                        "exists (select 1 from talk_theme x where x.theme_id = e.id and x.conference_id = any(?))",
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .add(
                        "(select count(distinct r.report_id) from talk_theme x"
                                + " join report_talk r on r.talk_id = x.talk_id where x.theme_id = e.id) >= ?",
                        filter.minReports())
                .build();
    }
}
