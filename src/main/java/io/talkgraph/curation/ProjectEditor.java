package io.talkgraph.curation;

import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectAlias;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.curation.input.CreateProjectInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateProjectInput;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Projects by a curator's word. Talks are tagged by a new name when they are read again. */
@ApplicationScoped
public class ProjectEditor {

    private final Edits edits;
    private final Entries entries;
    private final Names names;
    private final NameEdits nameEdits;
    private final MaturityEdits maturity;
    private final Removals removals;
    private final EntityManager em;

    ProjectEditor(
            Edits edits,
            Entries entries,
            Names names,
            NameEdits nameEdits,
            MaturityEdits maturity,
            Removals removals,
            EntityManager em) {
        this.edits = edits;
        this.entries = entries;
        this.names = names;
        this.nameEdits = nameEdits;
        this.maturity = maturity;
        this.removals = removals;
        this.em = em;
    }

    /**
     * Makes a project.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code CONFLICT} when the name or the slug is another one's
     */
    public Edited create(CreateProjectInput input, String actor) {
        return edits.share(actor, () -> {
            Project project = new Project();
            FieldEdits fields = FieldEdits.ofNew(project);
            List<EditWarning> warnings = nameEdits.apply(fields, named(project), input.name(), input.aliases());
            fields.field("summary", project.summary, input.summary(), text -> project.summary = text)
                    .field("kind", project.kind, stated(input.kind()), kind -> project.kind = orUnknown(kind))
                    .field("category", project.category, input.category(), category -> project.category = category)
                    .field("url", project.url, input.url(), url -> project.url = url)
                    .field("repositoryUrl", null, input.repositoryUrl(), url -> project.repositoryUrl = url)
                    .field("organization", null, owner(input.organization()), owner -> project.organization = owner)
                    .finish();
            project.slug = names.slug(EntryKind.PROJECT, input.slug(), input.name());
            entries.add(project);
            if (input.maturity() != null) {
                maturity.state(project, input.maturity());
            }
            return new Edited(project.key(), warnings);
        });
    }

    /**
     * Changes a project.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or when
     *     a name is another one's
     */
    public Edited update(UpdateProjectInput input, String actor) {
        return edits.share(actor, () -> {
            Project project = entries.lock(Project.class, "input.id", input.id());
            entries.requireVersion(project, input.version());
            FieldEdits fields = FieldEdits.of(project, input.given());
            List<EditWarning> warnings = nameEdits.apply(fields, named(project), input.name(), input.aliases());
            fields.field("summary", project.summary, input.summary(), text -> project.summary = text)
                    .field("kind", stated(project.kind), stated(input.kind()), kind -> project.kind = orUnknown(kind))
                    .field("category", project.category, input.category(), category -> project.category = category)
                    .field("url", project.url, input.url(), url -> project.url = url)
                    .field(
                            "repositoryUrl",
                            project.repositoryUrl,
                            input.repositoryUrl(),
                            url -> project.repositoryUrl = url)
                    .field(
                            "organization",
                            project.organization,
                            owner(input.organization()),
                            owner -> project.organization = owner)
                    .field("maturity", maturity.of(project), input.maturity(), level -> maturity.state(project, level))
                    .finish();
            return new Edited(project.key(), warnings);
        });
    }

    /**
     * Removes a project with its aliases, its tags on talks and what was said of its maturity.
     *
     * @param actor who says so
     * @throws io.talkgraph.errors.ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on
     */
    public Removed remove(DeleteInput input, String actor) {
        return removals.remove(Project.class, input, actor);
    }

    private @Nullable Organization owner(@Nullable String slug) {
        return slug == null ? null : entries.requireSlug(Organization.class, "input.organization", slug);
    }

    private static @Nullable ProjectKind stated(@Nullable ProjectKind kind) {
        return kind == ProjectKind.UNKNOWN ? null : kind;
    }

    private static ProjectKind orUnknown(@Nullable ProjectKind kind) {
        return Objects.requireNonNullElse(kind, ProjectKind.UNKNOWN);
    }

    private NameEdits.Named named(Project project) {
        return new NameEdits.Named(
                project,
                () -> project.name,
                name -> project.name = name,
                () -> Lists.nullIfEmpty(
                        project.aliases.stream().map(ProjectAlias::text).toList()),
                aliases -> Lists.replace(em, project.aliases, terms(project, aliases)));
    }

    /** What was known of a name beside its letters stays. */
    private static @Nullable List<ProjectAlias> terms(Project project, @Nullable List<String> names) {
        Map<String, ProjectAlias> known = project.aliases.stream()
                .collect(Collectors.toMap(ProjectAlias::text, Function.identity(), (one, same) -> one));
        return names == null
                ? null
                : names.stream()
                        .map(name -> known.getOrDefault(name, ProjectAlias.of(name, null, project.caseSensitive)))
                        .toList();
    }
}
