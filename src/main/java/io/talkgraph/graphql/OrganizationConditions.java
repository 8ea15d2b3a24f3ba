package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link OrganizationFilter} means in SQL. */
@ApplicationScoped
class OrganizationConditions {

    private final Slugs slugs;

    OrganizationConditions(Slugs slugs) {
        this.slugs = slugs;
    }

    Condition of(@Nullable OrganizationFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        return new Condition.Builder()
                .keys(
                        "exists (select 1 from appearance x join talk t on t.id = x.talk_id"
                                + " where x.organization_id = e.id and t.conference_id = any(?))",
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .build();
    }
}
