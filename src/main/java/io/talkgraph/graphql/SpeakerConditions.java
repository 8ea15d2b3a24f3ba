package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.search.TextFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link SpeakerFilter} means in SQL. */
@ApplicationScoped
class SpeakerConditions {

    private static final String TALK = "exists (select 1 from appearance x %s where x.speaker_id = e.id and %s)";

    private final Slugs slugs;
    private final TextFilter texts;

    SpeakerConditions(Slugs slugs, TextFilter texts) {
        this.slugs = slugs;
        this.texts = texts;
    }

    Condition of(@Nullable SpeakerFilter filter) {
        if (filter == null) {
            return Condition.NONE;
        }
        Condition.Builder builder = new Condition.Builder()
                .keys(
                        TALK.formatted("", "x.organization_id = any(?)"),
                        slugs.keys(EntryKind.ORGANIZATION, "organization", filter.organization()))
                .keys(
                        TALK.formatted("join talk t on t.id = x.talk_id", "t.conference_id = any(?)"),
                        slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .keys(
                        TALK.formatted("join project_mention m on m.talk_id = x.talk_id", "m.project_id = any(?)"),
                        slugs.keys(EntryKind.PROJECT, "project", filter.project()))
                .keys(
                        TALK.formatted("join theme_mention m on m.talk_id = x.talk_id", "m.theme_id = any(?)"),
                        slugs.keys(EntryKind.THEME, "theme", filter.theme()))
                .add("(select count(*) from appearance x where x.speaker_id = e.id) >= ?", filter.minTalks())
                .add(
                        "(select count(distinct t.conference_id) from appearance x join talk t on t.id = x.talk_id"
                                + " where x.speaker_id = e.id) >= ?",
                        filter.minConferences());
        return texts.add(builder, EntryKind.SPEAKER, filter.text()).build();
    }
}
