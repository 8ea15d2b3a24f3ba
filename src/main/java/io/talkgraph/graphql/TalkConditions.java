package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Condition;
import io.talkgraph.search.TextFilter;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What a {@link TalkFilter} means in SQL. */
@ApplicationScoped
public class TalkConditions {

    private static final String CONFERENCE = "exists (select 1 from conference x where x.id = e.conference_id and %s)";
    private static final String APPEARANCE = "exists (select 1 from appearance x where x.talk_id = e.id and %s)";
    private static final String LINK = "exists (select 1 from link x where x.talk_id = e.id and x.kind = '%s')";

    private final Slugs slugs;
    private final TextFilter texts;

    TalkConditions(Slugs slugs, TextFilter texts) {
        this.slugs = slugs;
        this.texts = texts;
    }

    /**
     * @param orderBy of the list; RELEVANCE ranks what the text of the filter finds
     * @throws ApiException when the filter is wrong, or nothing is searched for and the order is RELEVANCE
     */
    public Condition of(@Nullable TalkFilter filter, TalkOrder orderBy) {
        String text = filter == null ? null : filter.text();
        Condition.Builder builder = orderBy == TalkOrder.RELEVANCE
                ? texts.addRanked(new Condition.Builder(), EntryKind.TALK, text)
                : texts.add(new Condition.Builder(), EntryKind.TALK, text);
        return filter == null ? builder.build() : of(filter, builder);
    }

    private Condition of(TalkFilter filter, Condition.Builder builder) {
        addColumns(builder, filter);
        addConference(builder, filter);
        addAssociations(builder, filter);
        return builder.flag(LINK.formatted("VIDEO"), filter.hasVideo())
                .flag(LINK.formatted("SLIDES"), filter.hasSlides())
                .flag("exists (select 1 from note x where x.talk_id = e.id)", filter.hasNotes())
                .build();
    }

    private static void addColumns(Condition.Builder builder, TalkFilter filter) {
        builder.add("e.date = ?", filter.date())
                .names("e.kind = any(?)", filter.kind())
                .names("e.level = any(?)", filter.level())
                .texts(
                        "exists (select 1 from unnest(?) as l(tag)"
                                + " where lower(e.language) = lower(l.tag)"
                                + " or starts_with(lower(e.language), lower(l.tag) || '-'))",
                        filter.language())
                .texts("e.track = any(?)", filter.track());
    }

    private void addConference(Condition.Builder builder, TalkFilter filter) {
        builder.keys("e.conference_id = any(?)", slugs.keys(EntryKind.CONFERENCE, "conference", filter.conference()))
                .texts(CONFERENCE.formatted("x.series = any(?)"), slugs.series(filter.series()))
                .add(CONFERENCE.formatted("x.year >= ?"), filter.fromYear())
                .add(CONFERENCE.formatted("x.year <= ?"), filter.toYear());
    }

    private void addAssociations(Condition.Builder builder, TalkFilter filter) {
        builder.keys(
                        APPEARANCE.formatted("x.speaker_id = any(?)"),
                        slugs.keys(EntryKind.SPEAKER, "speaker", filter.speaker()))
                .keys(
                        APPEARANCE.formatted("x.organization_id = any(?)"),
                        slugs.keys(EntryKind.ORGANIZATION, "organization", filter.organization()))
                .keys(
                        "exists (select 1 from project_mention x where x.talk_id = e.id and x.project_id = any(?))",
                        slugs.keys(EntryKind.PROJECT, "project", filter.project()))
                .keys(
                        "exists (select 1 from theme_mention x where x.talk_id = e.id and x.theme_id = any(?))",
                        slugs.keys(EntryKind.THEME, "theme", filter.theme()))
                .keys(
                        "exists (select 1 from report_talk x where x.talk_id = e.id and x.report_id = any(?))",
                        slugs.keys(EntryKind.REPORT, "report", filter.report()));
    }
}
