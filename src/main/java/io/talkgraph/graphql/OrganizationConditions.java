package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.search.TextFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link OrganizationFilter} means in SQL. */
@ApplicationScoped
class OrganizationConditions {

    private final Slugs slugs;
    private final TextFilter texts;

    OrganizationConditions(Slugs slugs, TextFilter texts) {
        this.slugs = slugs;
        this.texts = texts;
    }

    Condition of(@Nullable OrganizationFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        Condition.Builder builder = new Condition.Builder()
                .keys(
                        "exists (select 1 from appearance x join talk t on t.id = x.talk_id"
                                + " where x.organization_id = e.id and t.conference_id = any(?))",
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()));
        return texts.add(builder, EntryKind.ORGANIZATION, filter.text()).build();
    }
}
