package io.talkgraph.insights;

import io.talkgraph.catalogue.CatalogueEntity;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Values;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * What the talks of an entry are about, most talked about first; with as many talks by name, then by id. Each method
 * throws an {@link ApiException} when {@code first} is not 0 to 100.
 */
@ApplicationScoped
public class Counts {

    /** Parent, counted entry, its talks, all talks of the parent. */
    private static final String RANKED =
            """
            select r.parent, r.id, r.talks, o.talks as all_talks
            from (
                select n.parent, n.id, n.talks,
                    row_number() over (partition by n.parent order by n.talks desc, e.name_key collate "C", e.id) as place
                from (
                    select a.%1$s as parent, %2$s_id as id, count(*) as talks from %3$s
                    where a.%1$s = any(:keys) group by 1, 2
                ) n join %4$s e on e.id = n.id
            ) r join (
                select a.%1$s as parent, count(*) as talks from %5$s a where a.%1$s = any(:keys) group by 1
            ) o on o.parent = r.parent
            where {condition} order by r.parent, r.place""";

    private static final Values<ThemeCount> CONFERENCE_THEMES = new Values<>(
            "Conference.themes",
            RANKED.formatted("conference_id", "a.theme", "talk_theme a", "theme", "talk"),
            Counts::theme);

    private static final Values<ProjectCount> CONFERENCE_PROJECTS = new Values<>(
            "Conference.projects",
            RANKED.formatted("conference_id", "a.project", "talk_project a", "project", "talk"),
            Counts::project);

    private static final Values<ThemeCount> PROJECT_THEMES = new Values<>(
            "Project.themes",
            RANKED.formatted(
                    "project_id",
                    "b.theme",
                    "talk_project a join talk_theme b on b.talk_id = a.talk_id",
                    "theme",
                    "talk_project"),
            Counts::theme);

    private static final Values<ProjectCount> THEME_PROJECTS = new Values<>(
            "Theme.projects",
            RANKED.formatted(
                    "theme_id",
                    "b.project",
                    "talk_theme a join talk_project b on b.talk_id = a.talk_id",
                    "project",
                    "talk_theme"),
            Counts::project);

    private final Reader reader;

    Counts(Reader reader) {
        this.reader = reader;
    }

    /** The themes of a conference; shares are of its talks. */
    public CompletionStage<List<ThemeCount>> themes(Conference conference, int first) {
        return ask(CONFERENCE_THEMES, conference, first);
    }

    /** The projects of a conference; shares are of its talks. */
    public CompletionStage<List<ProjectCount>> projects(Conference conference, int first) {
        return ask(CONFERENCE_PROJECTS, conference, first);
    }

    /** The themes a project is mentioned with; shares are of the talks that mention it. */
    public CompletionStage<List<ThemeCount>> themes(Project project, int first) {
        return ask(PROJECT_THEMES, project, first);
    }

    /** The projects that stand for a theme; shares are of the talks that touch it. */
    public CompletionStage<List<ProjectCount>> projects(Theme theme, int first) {
        return ask(THEME_PROJECTS, theme, first);
    }

    private <V> CompletionStage<List<V>> ask(Values<V> values, CatalogueEntity parent, int first) {
        Page.checkSize("first", first);
        return reader.values(
                values, new Condition.Builder().add("r.place <= ?", first).build(), parent.key());
    }

    private static ThemeCount theme(Object[] row) {
        return new ThemeCount((Long) row[1], talks(row), share(row));
    }

    private static ProjectCount project(Object[] row) {
        return new ProjectCount((Long) row[1], talks(row), share(row));
    }

    private static int talks(Object[] row) {
        return Math.toIntExact((Long) row[2]);
    }

    private static double share(Object[] row) {
        return (double) (Long) row[2] / (Long) row[3];
    }
}
