package io.talkgraph.graphql;

import io.talkgraph.reading.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link ConferenceFilter} means in SQL. */
@ApplicationScoped
class ConferenceConditions {

    private final Slugs slugs;

    ConferenceConditions(Slugs slugs) {
        this.slugs = slugs;
    }

    Condition of(@Nullable ConferenceFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        return new Condition.Builder()
                .texts("e.series = any(?)", slugs.series(filter.series()))
                .numbers("e.year = any(?)", filter.year())
                .texts("cast(e.country as text) = any(?)", filter.country())
                .build();
    }
}
