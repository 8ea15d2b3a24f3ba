package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.search.TextFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link ThemeFilter} means in SQL. */
@ApplicationScoped
class ThemeConditions {

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
                        "exists (select 1 from talk_theme x where x.theme_id = e.id and x.conference_id = any(?))",
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .add(
                        "(select count(distinct r.report_id) from talk_theme x"
                                + " join report_talk r on r.talk_id = x.talk_id where x.theme_id = e.id) >= ?",
                        filter.minReports());
        return texts.add(builder, EntryKind.THEME, filter.text()).build();
    }
}
