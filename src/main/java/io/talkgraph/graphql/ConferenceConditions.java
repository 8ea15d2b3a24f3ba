package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.search.TextFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link ConferenceFilter} means in SQL. */
@ApplicationScoped
class ConferenceConditions {

    private final Slugs slugs;
    private final TextFilter texts;

    ConferenceConditions(Slugs slugs, TextFilter texts) {
        this.slugs = slugs;
        this.texts = texts;
    }

    Condition of(@Nullable ConferenceFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        Condition.Builder builder = new Condition.Builder()
                .texts("e.series = any(?)", slugs.series(filter.series()))
                .numbers("e.year = any(?)", filter.year())
                .texts("cast(e.country as text) = any(?)", filter.country());
        return texts.add(builder, EntryKind.CONFERENCE, filter.text()).build();
    }
}
