package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.value.Provenance;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes what a draft says of the maturity of projects; what a curator says stays, and stands alone where they say it. */
final class MaturityRows {

    static final String FIELD = "maturity";

    private final WriteContext context;
    private final Reports reports;

    MaturityRows(WriteContext context, Reports reports) {
        this.context = context;
        this.reports = reports;
    }

    /** @param stated what the draft says of each project, not persisted */
    void write(Map<Project, List<MaturityStatement>> stated) {
        List<MaturityStatement> wanted = new ArrayList<>();
        Set<Project> withoutReport = new LinkedHashSet<>();
        stated.forEach((project, statements) -> {
            if (Kept.curated(project, FIELD)) {
                keep(project, statements);
                return;
            }
            wanted.addAll(statements);
            if (project.pk != null && statements.stream().anyMatch(statement -> statement.report == null)) {
                withoutReport.add(project);
            }
        });
        List<MaturityStatement> standing = new ArrayList<>(list("report in :of", reports.all()));
        standing.addAll(list("report is null and project in :of", withoutReport));
        standing.removeIf(
                statement -> Kept.curated(statement.project, FIELD) || Provenance.CURATOR.equals(statement.source));
        leaveToOthers(standing, wanted);
        Rows.replace(context.em(), standing, wanted, MaturityRows::content, statement -> context.changes()
                .updated(statement.project));
    }

    /**
     * Leaves what another source says without a report, so that an old landscape takes nothing from a newer one. Of two
     * that say the same, the one whose name sorts first stands for both, whatever the order of the imports.
     */
    private static void leaveToOthers(List<MaturityStatement> standing, List<MaturityStatement> wanted) {
        Map<Project, Set<String>> sources = new HashMap<>();
        Map<Object, MaturityStatement> said = new HashMap<>();
        wanted.stream().filter(statement -> statement.report == null).forEach(statement -> {
            sources.computeIfAbsent(statement.project, project -> new HashSet<>())
                    .add(statement.source);
            said.merge(fact(statement), statement, MaturityRows::first);
        });
        standing.removeIf(statement -> {
            MaturityStatement same = said.get(fact(statement));
            boolean own = statement.report != null
                    || sources.getOrDefault(statement.project, Set.of()).contains(statement.source);
            boolean outdone = same != null && same.source.compareTo(statement.source) < 0;
            if (!own && !outdone && same != null) {
                wanted.remove(same);
            }
            return !own && !outdone;
        });
    }

    private static MaturityStatement first(MaturityStatement a, MaturityStatement b) {
        return a.source.compareTo(b.source) <= 0 ? a : b;
    }

    /** What is said, whoever says it. */
    private static Object fact(MaturityStatement statement) {
        return Arrays.asList(
                statement.project.slug,
                statement.maturity,
                statement.asOf,
                slug(statement.conference),
                statement.report == null ? null : statement.report.source);
    }

    private void keep(Project project, List<MaturityStatement> statements) {
        Set<Object> standing = new LinkedHashSet<>();
        list("project in :of", List.of(project)).forEach(statement -> standing.add(statement.maturity));
        if (!statements.stream().allMatch(statement -> standing.contains(statement.maturity))) {
            context.kept().add(project, FIELD);
        }
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
