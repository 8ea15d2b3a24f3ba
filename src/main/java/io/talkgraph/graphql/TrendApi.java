package io.talkgraph.graphql;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.errors.ApiException;
import io.talkgraph.insights.ProjectTrend;
import io.talkgraph.insights.ThemeTrend;
import io.talkgraph.insights.TrendPoint;
import io.talkgraph.insights.TrendScope;
import io.talkgraph.insights.Trends;
import io.talkgraph.reading.Reader;
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

/** Trends of themes and projects. */
@GraphQLApi
public class TrendApi {

    static final String SERIES =
            "Only conferences of this series, written as the catalogue does; without it conferences of"
                    + " all series stand in one row, by date, and few of them compare.";

    private static final String FROM = "The earliest year of the conference.";
    private static final String TO = "The latest year of the conference.";
    private static final String FIRST =
            "How many of those that moved most, 0 to 100; 10 when left out. It does not count"
                    + " where slugs are given.";
    private static final int MAX_TRENDS = 100;

    private final Reader reader;
    private final Trends trends;
    private final Slugs slugs;

    TrendApi(Reader reader, Trends trends, Slugs slugs) {
        this.reader = reader;
        this.trends = trends;
        this.slugs = slugs;
    }

    /** Trends of themes. */
    @Query
    @io.smallrye.graphql.api.Nullable
    @Description(
            "How the share of talks that touch a theme or one below it moved from conference to conference: of these"
                    + " themes in their order, or of those that moved most, up or down.")
    public CompletionStage<List<@NonNull ThemeTrend>> themeTrends(
            @Description("Slugs of up to 100 themes; without it, those that moved most.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable
                    List<@NonNull String> themes,
            @Description(SERIES) @Nullable String series,
            @Description(FROM) @Nullable Integer fromYear,
            @Description(TO) @Nullable Integer toYear,
            @Description(FIRST) @DefaultValue("10") @Nullable Integer first) {
        TrendScope scope = scope(series, fromYear, toYear);
        return trends.themes(keys(EntryKind.THEME, "themes", themes, scope, first), scope);
    }

    /** Trends of projects. */
    @Query
    @io.smallrye.graphql.api.Nullable
    @Description(
            "How the share of talks that mention a project moved from conference to conference: of these projects in"
                    + " their order, or of those that moved most, up or down.")
    public CompletionStage<List<@NonNull ProjectTrend>> projectTrends(
            @Description("Slugs of up to 100 projects; without it, those that moved most.")
                    @io.smallrye.graphql.api.Nullable
                    @Nullable
                    List<@NonNull String> projects,
            @Description(SERIES) @Nullable String series,
            @Description(FROM) @Nullable Integer fromYear,
            @Description(TO) @Nullable Integer toYear,
            @Description(FIRST) @DefaultValue("10") @Nullable Integer first) {
        TrendScope scope = scope(series, fromYear, toYear);
        return trends.projects(keys(EntryKind.PROJECT, "projects", projects, scope, first), scope);
    }

    private TrendScope scope(@Nullable String series, @Nullable Integer fromYear, @Nullable Integer toYear) {
        slugs.seriesOfArgument("series", series == null ? null : List.of(series));
        return new TrendScope(series, fromYear, toYear);
    }

    private List<Long> keys(
            EntryKind kind, String argument, @Nullable List<String> wanted, TrendScope scope, @Nullable Integer first) {
        if (wanted == null) {
            return trends.moved(kind, scope, Objects.requireNonNullElse(first, 10));
        }
        if (wanted.size() > MAX_TRENDS) {
            throw ApiException.badInput(
                    argument, argument + " has " + wanted.size() + " entries; ask for 100 at a time.");
        }
        return slugs.ordered(kind, argument, wanted);
    }

    /** The theme. */
    @NonNull
    @Description("The theme.")
    public CompletionStage<Theme> theme(@Source ThemeTrend themeTrend) {
        return reader.entry(Theme.class, themeTrend.themeKey());
    }

    /** The project. */
    @NonNull
    @Description("The project.")
    public CompletionStage<Project> project(@Source ProjectTrend projectTrend) {
        return reader.entry(Project.class, projectTrend.projectKey());
    }

    /** The conference. */
    @NonNull
    @Description("The conference.")
    public CompletionStage<Conference> conference(@Source TrendPoint trendPoint) {
        return reader.entry(Conference.class, trendPoint.conferenceKey());
    }
}
