package io.talkgraph.graphql;

import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.insights.Counts;
import io.talkgraph.insights.ProjectCount;
import io.talkgraph.insights.TrendPoint;
import io.talkgraph.insights.TrendScope;
import io.talkgraph.insights.Trends;
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

/** Themes. */
@GraphQLApi
public class ThemeApi {

    private static final Listing<Theme> THEMES = new Listing<>("Query.themes", Theme.class, "theme e", null);

    private static final Listing<Talk> TALKS = new Listing<>(
            "Theme.talks",
            Talk.class,
            """
            (select m.talk_id from talk_theme m where m.theme_id = p.key offset 0) l
            left join talk e on e.id = l.talk_id""",
            null);

    private static final Values<String> TERMS = Values.texts(
            "Theme.terms", "select theme_id, term from theme_term where theme_id = any(:keys) order by position");

    private static final Relation<Theme> CHILDREN = new Relation<>(
            "Theme.children",
            Theme.class,
            """
            select {c.*}, c.parent_id as parent_key from theme c
            where c.parent_id = any(:keys) order by c.name_key collate "C", c.id""");

    private final Reader reader;
    private final ThemeConditions conditions;
    private final TalkConditions talkConditions;
    private final Counts counts;
    private final Trends trends;
    private final Slugs slugs;

    ThemeApi(
            Reader reader,
            ThemeConditions conditions,
            TalkConditions talkConditions,
            Counts counts,
            Trends trends,
            Slugs slugs) {
        this.reader = reader;
        this.conditions = conditions;
        this.talkConditions = talkConditions;
        this.counts = counts;
        this.trends = trends;
        this.slugs = slugs;
    }

    /** The theme with a slug. */
    @Query
    @Description("One theme; null when there is none with that slug.")
    public CompletionStage<@Nullable Theme> theme(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Theme.class, slug);
    }

    /** All themes. */
    @Query
    @Description("The themes of all levels, or those a filter lets through.")
    public ThemeConnection themes(
            @Description(Paging.FILTER) @Nullable ThemeFilter filter,
            @Description(Paging.ORDER) @DefaultValue("NAME_ASC") NameOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(EntryKind.THEME), first, after, last, before);
        return new ThemeConnection(reader.list(THEMES, conditions.of(filter), page));
    }

    /** Its words. */
    @NonNull
    @Description("The words it is recognised by, in every language.")
    public CompletionStage<@NonNull List<@NonNull String>> terms(@Source Theme theme) {
        return reader.values(TERMS, theme);
    }

    /** The theme above. */
    @Description("The theme it is a part of; null at the top.")
    public CompletionStage<@Nullable Theme> parent(@Source Theme theme) {
        return reader.entry(Theme.class, theme.parent);
    }

    /** The themes below. */
    @NonNull
    @Description("The themes it consists of, by name.")
    public CompletionStage<@NonNull List<@NonNull Theme>> children(@Source Theme theme) {
        return reader.children(CHILDREN, theme);
    }

    /** The talks on it. */
    @NonNull
    @Description("The talks that touch it or a theme below it; themeMentions of the talk has the words.")
    public TalkConnection talks(
            @Source Theme theme,
            @Description(Paging.FILTER) @Nullable TalkFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_DESC") TalkOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new TalkConnection(reader.list(TALKS, theme, talkConditions.of(filter, orderBy), page));
    }

    /** Its projects. */
    @NonNull
    @Description(
            "The projects mentioned by the talks that touch it or a theme below it, most talks first; with as many,"
                    + " by name.")
    public CompletionStage<@NonNull List<@NonNull ProjectCount>> projects(
            @Source Theme theme, @Description(Paging.TOP_10) @DefaultValue("10") @Nullable Integer first) {
        return counts.projects(theme, Objects.requireNonNullElse(first, 10));
    }

    /** Its trend. */
    @NonNull
    @Description("How much it was talked about: one point for each conference that has talks, earliest first.")
    public CompletionStage<@NonNull List<@NonNull TrendPoint>> trend(
            @Source Theme theme, @Description(TrendApi.SERIES) @Nullable String series) {
        slugs.seriesOfArgument("series", series == null ? null : List.of(series));
        return trends.points(theme, new TrendScope(series, null, null));
    }
}
