package io.talkgraph.exporting;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.ImportWarning;
import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Milestone;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.RecognisedTerm;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entries of the catalogue, other than talks, as drafts in the order of their slugs. */
final class EntryDrafts {

    private final EntityManager em;

    EntryDrafts(EntityManager em) {
        this.em = em;
    }

    List<CatalogueDraft.Theme> themes() {
        return entries(
                Theme.class,
                theme -> new CatalogueDraft.Theme(
                        theme.slug,
                        theme.name,
                        theme.description,
                        theme.parent == null ? null : theme.parent.name,
                        terms(theme.terms),
                        sorted(theme.provenance)));
    }

    List<CatalogueDraft.Organization> organizations() {
        return entries(
                Organization.class,
                organization -> new CatalogueDraft.Organization(
                        organization.slug,
                        organization.name,
                        names(organization.aliases),
                        organization.url,
                        sorted(organization.provenance)));
    }

    List<CatalogueDraft.Speaker> speakers() {
        return entries(
                Speaker.class,
                speaker -> new CatalogueDraft.Speaker(
                        speaker.slug, speaker.name, names(speaker.aliases), sorted(speaker.provenance)));
    }

    List<CatalogueDraft.Project> projects() {
        Map<Project, List<CatalogueDraft.MaturityStatement>> statements = all(MaturityStatement.class).stream()
                .collect(Collectors.groupingBy(
                        statement -> statement.project,
                        Collectors.mapping(EntryDrafts::statement, Collectors.toList())));
        return entries(
                Project.class,
                project -> new CatalogueDraft.Project(
                        project.slug,
                        project.name,
                        project.caseSensitive,
                        terms(project.aliases),
                        project.summary,
                        project.kind,
                        project.category,
                        project.url,
                        project.repositoryUrl,
                        project.organization == null ? null : project.organization.name,
                        statements.getOrDefault(project, List.of()).stream()
                                .sorted(Comparator.comparing(CatalogueDraft.MaturityStatement::toString))
                                .toList(),
                        sorted(project.provenance)));
    }

    private static CatalogueDraft.MaturityStatement statement(MaturityStatement statement) {
        return new CatalogueDraft.MaturityStatement(
                statement.maturity,
                statement.asOf,
                statement.conference == null ? null : statement.conference.slug,
                statement.source,
                source(statement.report));
    }

    List<CatalogueDraft.Conference> conferences() {
        Map<Conference, List<CatalogueDraft.Figure>> figures = em.createQuery(
                        "from Figure f where f.conference is not null", Figure.class)
                .getResultStream()
                .sorted(FIGURES)
                .collect(Collectors.groupingBy(
                        figure -> figure.conference, Collectors.mapping(EntryDrafts::figure, Collectors.toList())));
        return entries(
                Conference.class,
                conference -> new CatalogueDraft.Conference(
                        conference.slug,
                        conference.name,
                        conference.series,
                        conference.edition,
                        conference.year,
                        conference.startDate,
                        conference.endDate,
                        conference.city,
                        conference.country,
                        conference.url,
                        figures.getOrDefault(conference, List.of()),
                        sorted(conference.provenance)));
    }

    /** By report, then in the order of the report. */
    static final Comparator<Figure> FIGURES = Comparator.comparing(
                    (Figure figure) -> figure.report == null ? "" : figure.report.source)
            .thenComparingInt(figure -> figure.position);

    static CatalogueDraft.Figure figure(Figure figure) {
        return new CatalogueDraft.Figure(figure.value, figure.unit, figure.label, figure.quote, source(figure.report));
    }

    List<CatalogueDraft.Report> reports() {
        return entries(
                Report.class,
                report -> new CatalogueDraft.Report(
                        report.slug,
                        report.source,
                        report.title,
                        report.author,
                        report.publishedOn,
                        report.language,
                        report.tags,
                        report.conferences.stream()
                                .map(conference -> conference.slug)
                                .toList(),
                        report.text,
                        report.warnings.stream().map(EntryDrafts::problem).toList(),
                        report.talks.stream().map((Talk talk) -> talk.slug).toList()));
    }

    private static ImportProblem problem(ImportWarning warning) {
        return new ImportProblem(
                warning.severity(), warning.line(), warning.column(), warning.message(), warning.excerpt());
    }

    List<CatalogueDraft.Milestone> milestones() {
        return all(Milestone.class).stream()
                .sorted(Comparator.comparing((Milestone milestone) -> String.valueOf(source(milestone.report)))
                        .thenComparingInt(milestone -> milestone.position))
                .map(milestone -> new CatalogueDraft.Milestone(
                        milestone.date,
                        milestone.text,
                        milestone.projects.stream().map(project -> project.slug).toList(),
                        source(milestone.report)))
                .toList();
    }

    private <E> List<E> all(Class<E> type) {
        return em.createQuery("from " + type.getSimpleName(), type).getResultList();
    }

    private <E extends CatalogueEntry, D> List<D> entries(Class<E> type, Function<E, D> draft) {
        return em.createQuery("from " + type.getSimpleName() + " e order by e.slug", type)
                .getResultStream()
                .map(draft)
                .toList();
    }

    static @Nullable String source(@Nullable Report report) {
        return report == null ? null : report.source;
    }

    static Map<String, String> sorted(Map<String, String> provenance) {
        return new TreeMap<>(provenance);
    }

    private static List<String> names(List<Alias> aliases) {
        return aliases.stream().map(Alias::alias).toList();
    }

    private static List<CatalogueDraft.Term> terms(List<? extends RecognisedTerm> terms) {
        return terms.stream()
                .map(term -> new CatalogueDraft.Term(term.text(), term.language(), term.caseSensitive()))
                .toList();
    }
}
