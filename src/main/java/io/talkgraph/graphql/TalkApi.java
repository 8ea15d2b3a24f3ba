package io.talkgraph.graphql;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.Link;
import io.talkgraph.catalogue.Note;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectMention;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeMention;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.insights.RelatedTalk;
import io.talkgraph.insights.RelatedTalks;
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

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Talks. */
@GraphQLApi
public class TalkApi {

    private static final Listing<Talk> TALKS = new Listing<>("Query.talks", Talk.class, "talk e", null);

    private static final Relation<Appearance> APPEARANCES = new Relation<>(
            "Talk.appearances",
            Appearance.class,
            """
            select {c.*}, c.talk_id as parent_key from appearance c
            where c.talk_id = any(:keys) order by c.position, c.id""");

    private static final Relation<Speaker> SPEAKERS = new Relation<>(
            "Talk.speakers",
            Speaker.class,
            """
            select {c.*}, a.talk_id as parent_key from appearance a join speaker c on c.id = a.speaker_id
            where a.talk_id = any(:keys) order by a.position, a.id""");

    private static final Relation<Project> PROJECTS = new Relation<>(
            "Talk.projects",
            Project.class,
            """
            select {c.*}, m.talk_id as parent_key from (
                select distinct talk_id, project_id from project_mention where talk_id = any(:keys)
            ) m join project c on c.id = m.project_id order by c.name_key collate "C", c.id""");

    private static final Relation<Theme> THEMES = new Relation<>(
            "Talk.themes",
            Theme.class,
            """
            select {c.*}, m.talk_id as parent_key from (
                select distinct talk_id, theme_id from theme_mention where talk_id = any(:keys)
            ) m join theme c on c.id = m.theme_id order by c.name_key collate "C", c.id""");

    private static final Relation<ProjectMention> PROJECT_MENTIONS = new Relation<>(
            "Talk.projectMentions",
            ProjectMention.class,
            """
            select {c.*}, c.talk_id as parent_key from project_mention c join project p on p.id = c.project_id
            where c.talk_id = any(:keys) order by p.name_key collate "C", c.id""");

    private static final Relation<ThemeMention> THEME_MENTIONS = new Relation<>(
            "Talk.themeMentions",
            ThemeMention.class,
            """
            select {c.*}, c.talk_id as parent_key from theme_mention c join theme t on t.id = c.theme_id
            where c.talk_id = any(:keys) order by t.name_key collate "C", c.id""");

    private static final Relation<Link> LINKS = new Relation<>(
            "Talk.links",
            Link.class,
            """
            select {c.*}, c.talk_id as parent_key from link c
            where c.talk_id = any(:keys) order by c.position, c.id""");

    private static final Relation<Note> NOTES = new Relation<>(
            "Talk.notes",
            Note.class,
            """
            select {c.*}, c.talk_id as parent_key from note c join report r on r.id = c.report_id
            where c.talk_id = any(:keys) order by r.published_on nulls last, c.id""");

    private static final Relation<Figure> FIGURES = new Relation<>(
            "Talk.figures",
            Figure.class,
            """
            select {c.*}, c.talk_id as parent_key from figure c
            where c.talk_id = any(:keys) order by c.report_id, c.position, c.id""");

    private final Reader reader;
    private final TalkConditions conditions;
    private final Slugs slugs;
    private final RelatedTalks related;

    TalkApi(Reader reader, TalkConditions conditions, Slugs slugs, RelatedTalks related) {
        this.reader = reader;
        this.conditions = conditions;
        this.slugs = slugs;
        this.related = related;
    }

    /** The talk with a slug. */
    @Query
    @Description("One talk; null when there is none with that slug.")
    public CompletionStage<@Nullable Talk> talk(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Talk.class, slug);
    }

    /** All talks. */
    @Query
    @Description("The talks of all conferences, or those a filter lets through.")
    public TalkConnection talks(
            @Description(Paging.FILTER) @Nullable TalkFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_DESC") TalkOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new TalkConnection(reader.list(TALKS, conditions.of(filter, orderBy), page));
    }

    /** Its conference. */
    @NonNull
    @Description("The conference it was given at.")
    public CompletionStage<Conference> conference(@Source Talk talk) {
        return reader.entry(Conference.class, talk.conference);
    }

    /** Who appears in it. */
    @NonNull
    @Description("Who gave it, with organization and job title as announced, in the order printed.")
    public CompletionStage<@NonNull List<@NonNull Appearance>> appearances(@Source Talk talk) {
        return reader.children(APPEARANCES, talk);
    }

    /** Its speakers. */
    @NonNull
    @Description("Who gave it, in the order printed.")
    public CompletionStage<@NonNull List<@NonNull Speaker>> speakers(@Source Talk talk) {
        return reader.children(SPEAKERS, talk);
    }

    /** Its projects. */
    @NonNull
    @Description("The projects it mentions, by name.")
    public CompletionStage<@NonNull List<@NonNull Project>> projects(@Source Talk talk) {
        return reader.children(PROJECTS, talk);
    }

    /** Its themes. */
    @NonNull
    @Description("The themes it touches, by name.")
    public CompletionStage<@NonNull List<@NonNull Theme>> themes(@Source Talk talk) {
        return reader.children(THEMES, talk);
    }

    // SmallRye takes the element's @NonNull for the list's, too; its own @Nullable says otherwise.

    /** Why its projects. */
    @NonNull
    @Description("The words that put each project on the talk.")
    public CompletionStage<@NonNull List<@NonNull ProjectMention>> projectMentions(
            @Source Talk talk,
            @io.smallrye.graphql.api.Nullable @Description("Only those of these projects, by slug.") @Nullable
                    List<@NonNull String> project) {
        Collection<Long> wanted = slugs.keysOfArgument(EntryKind.PROJECT, "project", project);
        return reader.children(PROJECT_MENTIONS, talk)
                .thenApply(all -> wanted == null
                        ? all
                        : all.stream()
                                .filter(mention -> wanted.contains(mention.project.pk))
                                .toList());
    }

    /** Why its themes. */
    @NonNull
    @Description("The words that put each theme on the talk.")
    public CompletionStage<@NonNull List<@NonNull ThemeMention>> themeMentions(
            @Source Talk talk,
            @io.smallrye.graphql.api.Nullable
                    @Description("Only those of these themes and of those below, by slug.")
                    @Nullable
                    List<@NonNull String> theme) {
        Collection<Long> wanted = slugs.keysOfArgument(EntryKind.THEME, "theme", theme);
        return reader.children(THEME_MENTIONS, talk)
                .thenApply(all -> wanted == null
                        ? all
                        : all.stream()
                                .filter(mention -> wanted.contains(mention.theme.pk))
                                .toList());
    }

    /** Its links. */
    @NonNull
    @Description("Recordings, slides and other pages, in the order found.")
    public CompletionStage<@NonNull List<@NonNull Link>> links(@Source Talk talk) {
        return reader.children(LINKS, talk);
    }

    /** What reports say. */
    @NonNull
    @Description("What reports say of it, the oldest report first.")
    public CompletionStage<@NonNull List<@NonNull Note>> notes(@Source Talk talk) {
        return reader.children(NOTES, talk);
    }

    /** Its figures. */
    @NonNull
    @Description("The numbers stated in it: 8 million requests per second.")
    public CompletionStage<@NonNull List<@NonNull Figure>> figures(@Source Talk talk) {
        return reader.children(FIGURES, talk);
    }

    /** Talks on the same. */
    @NonNull
    @Description(
            "Other talks that share its projects and themes, the most alike first: what is rare counts most. With the"
                    + " same score the newest first.")
    public CompletionStage<@NonNull List<@NonNull RelatedTalk>> related(
            @Source Talk talk, @Description(Paging.TOP_5) @DefaultValue("5") @Nullable Integer first) {
        return related.of(talk, Objects.requireNonNullElse(first, 5));
    }
}
