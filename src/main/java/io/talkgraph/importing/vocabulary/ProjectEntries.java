package io.talkgraph.importing.vocabulary;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.importing.CatalogueDraft.MaturityStatement;
import io.talkgraph.importing.CatalogueDraft.Project;
import io.talkgraph.importing.CatalogueDraft.Term;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The projects of {@code projects.yaml}. */
final class ProjectEntries {

    private ProjectEntries() {}

    static List<Project> of(VocabularyNode root) {
        root.onlyKeys("maturitySource", "projects");
        String maturitySource = root.text("maturitySource");
        return root.list("projects").stream()
                .map(entry -> project(entry, maturitySource))
                .toList();
    }

    private static Project project(VocabularyNode entry, String maturitySource) {
        entry.onlyKeys(
                "name",
                "slug",
                "exactName",
                "aliases",
                "exact",
                "summary",
                "kind",
                "category",
                "url",
                "repository",
                "organization",
                "maturity");
        return new Project(
                entry.text("slug"),
                entry.text("name"),
                entry.flag("exactName"),
                aliases(entry),
                entry.textOrNull("summary"),
                oneOf(ProjectKind.values(), entry.at("kind"), entry.text("kind")),
                entry.textOrNull("category"),
                entry.textOrNull("url"),
                entry.textOrNull("repository"),
                entry.textOrNull("organization"),
                maturity(entry, maturitySource),
                Map.of());
    }

    private static List<Term> aliases(VocabularyNode entry) {
        List<Term> aliases = new ArrayList<>();
        entry.texts("aliases").forEach(text -> aliases.add(new Term(text, null, false)));
        entry.texts("exact").forEach(text -> aliases.add(new Term(text, null, true)));
        return List.copyOf(aliases);
    }

    private static List<MaturityStatement> maturity(VocabularyNode entry, String source) {
        List<MaturityStatement> statements = new ArrayList<>();
        entry.map("maturity")
                .forEach((level, day) -> statements.add(
                        new MaturityStatement(oneOf(Maturity.values(), day, level), date(day), null, source, null)));
        return List.copyOf(statements);
    }

    private static LocalDate date(VocabularyNode day) {
        try {
            return LocalDate.parse(day.text());
        } catch (DateTimeParseException e) {
            throw day.broken("is no date", "Write it as 2019-06-07.");
        }
    }

    private static <E extends Enum<E>> E oneOf(E[] values, VocabularyNode place, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> place.broken(
                        "is none of " + Arrays.toString(values) + " but '" + name + "'", "Use one of these."));
    }
}
