package io.talkgraph.graphql;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.insights.Counts;
import io.talkgraph.insights.ProjectCount;
import io.talkgraph.insights.ThemeCount;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Relation;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Conferences. */
@GraphQLApi
public class ConferenceApi {

    private static final Listing<Conference> CONFERENCES =
            new Listing<>("Query.conferences", Conference.class, "conference e", null);

    private static final Listing<Talk> TALKS =
            new Listing<>("Conference.talks", Talk.class, "talk e", "e.conference_id = p.key");

    private static final Listing<Speaker> SPEAKERS = new Listing<>(
            "Conference.speakers",
            Speaker.class,
            """
            (select distinct a.speaker_id from talk t join appearance a on a.talk_id = t.id where t.conference_id = p.key offset 0) l
            join speaker e on e.id = l.speaker_id""",
            null);

    private static final Relation<Figure> FIGURES = new Relation<>(
            "Conference.figures",
            Figure.class,
            """
            select {c.*}, c.conference_id as parent_key from figure c
            where c.conference_id = any(:keys) order by c.report_id, c.position, c.id""");

    private static final Relation<Report> REPORTS = new Relation<>(
            "Conference.reports",
            Report.class,
            """
            select {c.*}, r.conference_id as parent_key from report_conference r join report c on c.id = r.report_id
            where r.conference_id = any(:keys) order by c.published_on nulls last, c.id""");

    private final Reader reader;
    private final ConferenceConditions conditions;
    private final TalkConditions talkConditions;
    private final Counts counts;

    ConferenceApi(Reader reader, ConferenceConditions conditions, TalkConditions talkConditions, Counts counts) {
        this.reader = reader;
        this.conditions = conditions;
        this.talkConditions = talkConditions;
        this.counts = counts;
    }

    /** The conference with a slug. */
    @Query
    @Description("One conference; null when there is none with that slug.")
    public CompletionStage<@Nullable Conference> conference(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Conference.class, slug);
    }

    /** All conferences. */
    @Query
    @Description("The conferences, or those a filter lets through.")
    public ConferenceConnection conferences(
            @Description(Paging.FILTER) @Nullable ConferenceFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_DESC") ConferenceOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new ConferenceConnection(reader.list(CONFERENCES, conditions.of(filter), page));
    }

    /** Its talks. */
    @NonNull
    @Description("The talks given there.")
    public TalkConnection talks(
            @Source Conference conference,
            @Description(Paging.FILTER) @Nullable TalkFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_ASC") TalkOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new TalkConnection(reader.list(TALKS, conference, talkConditions.of(filter, orderBy), page));
    }

    /** Its speakers. */
    @NonNull
    @Description("Who spoke there, by name.")
    public SpeakerConnection speakers(
            @Source Conference conference,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(NameOrder.NAME_ASC.order(EntryKind.SPEAKER), first, after, last, before);
        return new SpeakerConnection(reader.list(SPEAKERS, conference, Condition.NONE, page));
    }

    /** Its themes. */
    @NonNull
    @Description(
            "What its talks were about, most talked about first; with as many talks, by name. A theme counts with the"
                    + " themes below it, so both stand here.")
    public CompletionStage<@NonNull List<@NonNull ThemeCount>> themes(
            @Source Conference conference, @Description(Paging.TOP_20) @DefaultValue("20") @Nullable Integer first) {
        return counts.themes(conference, Objects.requireNonNullElse(first, 20));
    }

    /** Its projects. */
    @NonNull
    @Description("The projects its talks mentioned, most talked about first; with as many talks, by name.")
    public CompletionStage<@NonNull List<@NonNull ProjectCount>> projects(
            @Source Conference conference, @Description(Paging.TOP_20) @DefaultValue("20") @Nullable Integer first) {
        return counts.projects(conference, Objects.requireNonNullElse(first, 20));
    }

    /** Its figures. */
    @NonNull
    @Description("Numbers stated of the conference itself: 7700 attendees.")
    public CompletionStage<@NonNull List<@NonNull Figure>> figures(@Source Conference conference) {
        return reader.children(FIGURES, conference);
    }

    /** The reports on it. */
    @NonNull
    @Description("The reports that tell of it, oldest first.")
    public CompletionStage<@NonNull List<@NonNull Report>> reports(@Source Conference conference) {
        return reader.children(REPORTS, conference);
    }
}
