package io.talkgraph.operations;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.LineCount;
import io.talkgraph.importing.execution.ImportResult;
import io.talkgraph.importing.writing.Changes;
import org.jspecify.annotations.Nullable;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up what the documents of a run did, and prints it. */
final class ImportSummary {

    private final PrintWriter out;
    private final boolean verbose;
    private final Map<EntryKind, Changes.Count> totals = new EnumMap<>(EntryKind.class);
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int documents;
    private int rejected;
    private int warnings;

    /** @param verbose whether to print what needs nobody, too */
    ImportSummary(PrintWriter out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
    }

    void add(String name, ImportResult result) {
        documents++;
        result.counts().forEach((kind, count) -> totals.merge(kind, count, ImportSummary::plus));
        for (LineCount count : result.lines()) {
            lines.merge(count.destination(), count.lines(), Integer::sum);
        }
        for (ImportProblem problem : result.problems()) {
            print(name, problem);
        }
    }

    private void print(String name, ImportProblem problem) {
        if (problem.severity() == Severity.INFO && !verbose) {
            return;
        }
        warnings++;
        out.printf(
                "%s: %s: %s%s%n",
                place(name, problem.line(), problem.column()),
                problem.severity().name().toLowerCase(java.util.Locale.ROOT),
                problem.message(),
                problem.excerpt() == null ? "" : " \"" + problem.excerpt() + "\"");
    }

    void rejected(String name, ImportRejectedException rejection) {
        rejected(place(name, rejection.line(), rejection.column()), rejection.getMessage());
    }

    void rejected(String place, @Nullable String message) {
        rejected++;
        out.printf("%s: rejected: %s%n", place, message);
    }

    private static String place(String name, @Nullable Integer line, @Nullable Integer column) {
        return name + (line == null ? "" : ":" + line) + (column == null ? "" : ":" + column);
    }

    private static Changes.Count plus(Changes.Count a, Changes.Count b) {
        return new Changes.Count(a.created() + b.created(), a.updated() + b.updated(), a.unchanged() + b.unchanged());
    }

    /** Prints the tables. */
    void print(boolean dryRun) {
        out.println();
        out.printf("%-16s %9s %9s %9s%n", dryRun ? "dry run" : "", "created", "updated", "unchanged");
        totals.forEach((kind, count) -> out.printf(
                "%-16s %9d %9d %9d%n", kind.word() + "s", count.created(), count.updated(), count.unchanged()));
        if (!lines.isEmpty()) {
            out.println();
            lines.forEach((destination, count) -> out.printf("%8d  %s%n", count, destination));
            out.printf(
                    "%8d  lines, all accounted for%n",
                    lines.values().stream().mapToInt(Integer::intValue).sum());
        }
        out.println();
        out.printf("%d documents imported, %d rejected, %d warnings%n", documents, rejected, warnings);
        if (dryRun) {
            out.println("Nothing was changed (--dry-run).");
        }
    }

    boolean allImported() {
        return rejected == 0;
    }
}
