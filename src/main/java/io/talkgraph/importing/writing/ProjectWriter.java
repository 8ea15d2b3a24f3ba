package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectAlias;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.importing.CatalogueDraft;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes projects with what is said of their maturity. */
final class ProjectWriter {

    private final WriteContext context;
    private final Cast cast;
    private final Conferences conferences;
    private final Reports reports;

    ProjectWriter(WriteContext context, Cast cast, Conferences conferences, Reports reports) {
        this.context = context;
        this.cast = cast;
        this.conferences = conferences;
        this.reports = reports;
    }

    void write(List<CatalogueDraft.Project> drafts) {
        List<Project> projects = drafts.stream().map(this::writeProject).toList();
        List<MaturityStatement> wanted = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Project project = projects.get(i);
            drafts.get(i).maturity().forEach(statement -> wanted.add(statement(project, statement)));
        }
        replaceStatements(standing(wanted), wanted);
    }

    private Project writeProject(CatalogueDraft.Project draft) {
        Project project = cast.projects.find(draft.name()).orElseGet(() -> create(draft));
        context.changes().seen(project);
        List<ProjectAlias> aliases = draft.aliases().stream()
                .map(alias -> ProjectAlias.of(alias.text(), alias.language(), alias.caseSensitive()))
                .toList();
        ProjectKind kind = draft.kind() == ProjectKind.UNKNOWN ? null : draft.kind();
        Boolean caseSensitive = draft.caseSensitive() ? Boolean.TRUE : null;
        FieldMerge merge = new FieldMerge(project, draft.provenance(), context.source())
                .field(
                        "caseSensitive",
                        project.caseSensitive ? Boolean.TRUE : null,
                        caseSensitive,
                        exact -> project.caseSensitive = exact != null)
                .field(
                        "aliases",
                        Cast.nullIfEmpty(project.aliases),
                        Cast.nullIfEmpty(aliases),
                        found -> ThemeWriter.replace(project.aliases, found))
                .field("summary", project.summary, draft.summary(), text -> project.summary = text)
                .field(
                        "kind",
                        project.kind == ProjectKind.UNKNOWN ? null : project.kind,
                        kind,
                        found -> project.kind = Objects.requireNonNullElse(found, ProjectKind.UNKNOWN))
                .field("category", project.category, draft.category(), category -> project.category = category)
                .field("url", project.url, draft.url(), url -> project.url = url)
                .field(
                        "repositoryUrl",
                        project.repositoryUrl,
                        draft.repositoryUrl(),
                        url -> project.repositoryUrl = url)
                .field(
                        "organization",
                        project.organization,
                        cast.organization(draft.organization()),
                        owner -> project.organization = owner);
        if (merge.finish()) {
            context.changes().updated(project);
        }
        return project;
    }

    private Project create(CatalogueDraft.Project draft) {
        Project project = new Project();
        project.name = draft.name();
        project.slug = Objects.requireNonNullElse(draft.slug(), "");
        project.provenance = Map.of("name", draft.provenance().getOrDefault("name", context.source()));
        cast.projects.add(project, draft.name());
        draft.aliases().forEach(alias -> cast.projects.alias(project, alias.text()));
        context.em().persist(project);
        context.changes().created(project);
        return project;
    }

    private MaturityStatement statement(Project project, CatalogueDraft.MaturityStatement draft) {
        MaturityStatement statement = new MaturityStatement();
        statement.project = project;
        statement.maturity = draft.maturity();
        statement.asOf = draft.asOf();
        statement.conference = draft.conference() == null ? null : conferences.find(draft.conference());
        statement.report = draft.report() == null ? null : reports.find(draft.report());
        statement.source = draft.source();
        return statement;
    }

    /** What stands of the reports of this draft, and without a report of the projects it makes such statements of. */
    private List<MaturityStatement> standing(List<MaturityStatement> wanted) {
        Set<Project> stated = new LinkedHashSet<>();
        wanted.stream()
                .filter(statement -> statement.report == null && statement.project.pk != null)
                .forEach(statement -> stated.add(statement.project));
        List<MaturityStatement> standing = new ArrayList<>(list("report in :of", reports.all()));
        standing.addAll(list("report is null and source <> 'curator' and project in :of", stated));
        return standing;
    }

    private List<MaturityStatement> list(String condition, Collection<?> of) {
        return of.isEmpty()
                ? List.of()
                : context.em()
                        .createQuery(
                                "from MaturityStatement where " + condition + " order by pk", MaturityStatement.class)
                        .setParameter("of", of)
                        .getResultList();
    }

    private void replaceStatements(List<MaturityStatement> standing, List<MaturityStatement> wanted) {
        Rows.replace(context.em(), standing, wanted, ProjectWriter::content, statement -> context.changes()
                .updated(statement.project));
    }

    private static Object content(MaturityStatement statement) {
        return Arrays.asList(
                statement.project.slug,
                statement.maturity,
                statement.asOf,
                slug(statement.conference),
                statement.report == null ? null : statement.report.source,
                statement.source);
    }

    private static @Nullable String slug(@Nullable Conference conference) {
        return conference == null ? null : conference.slug;
    }
}
