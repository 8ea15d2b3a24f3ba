package io.talkgraph.graphql;

import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Milestone;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.insights.Counts;
import io.talkgraph.insights.ThemeCount;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Relation;
import io.talkgraph.reading.Values;
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

/** Projects. */
@GraphQLApi
public class ProjectApi {

    private static final Listing<Project> PROJECTS = new Listing<>("Query.projects", Project.class, "project e", null);

    private static final Listing<Talk> TALKS = new Listing<>(
            "Project.talks",
            Talk.class,
            """
            (select m.talk_id from talk_project m where m.project_id = p.key offset 0) l
            left join talk e on e.id = l.talk_id""",
            null);

    private static final Values<String> ALIASES = Values.texts(
            "Project.aliases",
            "select project_id, alias from project_alias where project_id = any(:keys) order by position");

    private static final Relation<MaturityStatement> MATURITY = new Relation<>(
            "Project.maturityHistory",
            MaturityStatement.class,
            """
            select {c.*}, c.project_id as parent_key from maturity_statement c
            where c.project_id = any(:keys) order by c.as_of desc nulls last, c.id desc""");

    private static final Relation<Milestone> MILESTONES = new Relation<>(
            "Project.milestones",
            Milestone.class,
            """
            select {c.*}, m.project_id as parent_key from milestone_project m join milestone c on c.id = m.milestone_id
            where m.project_id = any(:keys) order by c.date, c.id""");

    private final Reader reader;
    private final ProjectConditions conditions;
    private final TalkConditions talkConditions;
    private final Counts counts;

    ProjectApi(Reader reader, ProjectConditions conditions, TalkConditions talkConditions, Counts counts) {
        this.reader = reader;
        this.conditions = conditions;
        this.talkConditions = talkConditions;
        this.counts = counts;
    }

    /** The project with a slug. */
    @Query
    @Description("One project; null when there is none with that slug.")
    public CompletionStage<@Nullable Project> project(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Project.class, slug);
    }

    /** All projects. */
    @Query
    @Description("The projects, or those a filter lets through.")
    public ProjectConnection projects(
            @Description(Paging.FILTER) @Nullable ProjectFilter filter,
            @Description(Paging.ORDER) @DefaultValue("NAME_ASC") NameOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(EntryKind.PROJECT), first, after, last, before);
        return new ProjectConnection(reader.list(PROJECTS, conditions.of(filter), page));
    }

    /** Other names. */
    @NonNull
    @Description("Other names it is recognised by.")
    public CompletionStage<@NonNull List<@NonNull String>> aliases(@Source Project project) {
        return reader.values(ALIASES, project);
    }

    /** Its maturity. */
    @Description("Its level as of the latest statement; null when no source says.")
    public CompletionStage<@Nullable Maturity> maturity(@Source Project project) {
        return reader.children(MATURITY, project)
                .thenApply(statements -> statements.isEmpty() ? null : statements.get(0).maturity);
    }

    /** What was said of its maturity. */
    @NonNull
    @Description("All statements on its maturity, the latest first; those without a day come last.")
    public CompletionStage<@NonNull List<@NonNull MaturityStatement>> maturityHistory(@Source Project project) {
        return reader.children(MATURITY, project);
    }

    /** Who makes it. */
    @Description("The organization that makes it, where one does.")
    public CompletionStage<@Nullable Organization> organization(@Source Project project) {
        return reader.entry(Organization.class, project.organization);
    }

    /** The talks on it. */
    @NonNull
    @Description("The talks that mention it; projectMentions of the talk has the words.")
    public TalkConnection talks(
            @Source Project project,
            @Description(Paging.FILTER) @Nullable TalkFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_DESC") TalkOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new TalkConnection(reader.list(TALKS, project, talkConditions.of(filter, orderBy), page));
    }

    /** Its themes. */
    @NonNull
    @Description(
            "The company it keeps: what the talks that mention it are about, most talks first; with as many, by name."
                    + " A theme counts with the themes below it.")
    public CompletionStage<@NonNull List<@NonNull ThemeCount>> themes(
            @Source Project project, @Description(Paging.TOP_10) @DefaultValue("10") @Nullable Integer first) {
        return counts.themes(project, Objects.requireNonNullElse(first, 10));
    }

    /** Its milestones. */
    @NonNull
    @Description("The dated events it had a part in, earliest first.")
    public CompletionStage<@NonNull List<@NonNull Milestone>> milestones(@Source Project project) {
        return reader.children(MILESTONES, project);
    }
}
