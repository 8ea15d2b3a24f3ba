package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectAlias;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.CatalogueDraft;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes projects with what is said of their maturity. */
final class ProjectWriter {

    private static final Set<String> CHOSEN = Set.of(Provenance.VOCABULARY, Provenance.CURATOR);

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

    /** Writes these projects. */
    void write(List<CatalogueDraft.Project> drafts) {
        Map<Project, List<MaturityStatement>> wanted = new LinkedHashMap<>();
        Map<CatalogueDraft.Project, Project> described = new LinkedHashMap<>();
        for (CatalogueDraft.Project draft : drafts) {
            Project project = writeProject(draft);
            if (project != null) {
                described.put(draft, project);
                List<MaturityStatement> statements = wanted.computeIfAbsent(project, key -> new ArrayList<>());
                draft.maturity().forEach(statement -> statements.add(statement(project, statement)));
            }
        }
        new MaturityRows(context, reports).write(wanted);
        described.forEach((draft, project) -> {
            if (project.name.equals(draft.name())) {
                Kept.take(project, draft.provenance(), List.of(MaturityRows.FIELD));
            }
        });
    }

    /** Null when a curator removed the project. What was merged into another one has its maturity there. */
    private @Nullable Project writeProject(CatalogueDraft.Project draft) {
        String by = draft.provenance().getOrDefault("name", context.source());
        Names.Found<Project> found =
                cast.projects.described(draft.name(), draft.slug(), by).orElse(null);
        if (found == null
                && cast.barred(EntryKind.PROJECT, draft.name(), draft.slug(), context.staters(draft.provenance()))) {
            return null;
        }
        Project project = found == null ? create(draft) : found.entry();
        cast.projects.alias(project, draft.name());
        if (found != null && found.by() == Names.By.MERGE) {
            context.tellMerge(project, draft.name(), project.name);
            return project;
        }
        context.changes().seen(project);
        if (found != null && found.itself() && !project.name.equals(draft.name()) && Kept.curated(project, "name")) {
            context.kept().add(project, "name");
        }
        boolean respelled = believe(project, draft.name(), by);
        if (merge(draft, project) || respelled) {
            context.changes().updated(project);
        }
        return project;
    }

    /** Of those who brought the name, the one that is believed spells it, whichever came first. */
    private static boolean believe(Project project, String name, String by) {
        String earlier = project.provenance.get("name");
        boolean another = !NameKey.of(name).equals(NameKey.of(project.name));
        if (another || CHOSEN.contains(String.valueOf(earlier)) || !Provenance.replaces(by, earlier)) {
            return false;
        }
        Map<String, String> provenance = new LinkedHashMap<>(project.provenance);
        provenance.put("name", by);
        project.provenance = provenance;
        boolean respelled = !name.equals(project.name);
        project.name = name;
        return respelled;
    }

    /** What the shipped vocabulary is recognised by, and its kind, were chosen by hand; a list of projects knows no better. */
    private boolean isChosen(Project project, CatalogueDraft.Project draft) {
        return draft.provenance().isEmpty()
                && !context.source().equals(Provenance.VOCABULARY)
                && Provenance.VOCABULARY.equals(project.provenance.get("name"));
    }

    private boolean merge(CatalogueDraft.Project draft, Project project) {
        List<ProjectAlias> aliases = draft.aliases().stream()
                .map(alias -> ProjectAlias.of(alias.text(), alias.language(), alias.caseSensitive()))
                .toList();
        ProjectKind kind = draft.kind() == ProjectKind.UNKNOWN ? null : draft.kind();
        Boolean caseSensitive = draft.caseSensitive() ? Boolean.TRUE : null;
        String ownedBy = draft.provenance().getOrDefault("organization", context.source());
        FieldMerge merge = new FieldMerge(context, project, draft.provenance());
        if (!isChosen(project, draft)) {
            merge.field(
                            "caseSensitive",
                            project.caseSensitive ? Boolean.TRUE : null,
                            caseSensitive,
                            exact -> project.caseSensitive = exact != null)
                    .field(
                            "aliases",
                            Cast.nullIfEmpty(project.aliases),
                            Cast.nullIfEmpty(aliases),
                            found -> ThemeWriter.replace(project.aliases, found))
                    .field(
                            "kind",
                            project.kind == ProjectKind.UNKNOWN ? null : project.kind,
                            kind,
                            found -> project.kind = Objects.requireNonNullElse(found, ProjectKind.UNKNOWN));
        }
        return merge.field("summary", project.summary, draft.summary(), text -> project.summary = text)
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
                        cast.organization(draft.organization(), ownedBy),
                        owner -> project.organization = owner)
                .finish();
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
}
