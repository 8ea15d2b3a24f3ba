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
import java.util.Locale;
import java.util.Map;

/** Adds up what the documents of a run did, and prints it. */
final class ImportSummary {

    private final PrintWriter out;
    private final boolean verbose;
    private final Map<EntryKind, Changes.Count> totals = new EnumMap<>(EntryKind.class);
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private int documents;
    private int rejected;
    private int skipped;
    private int warnings;
    private int errors;

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
        if (problem.severity() == Severity.ERROR) {
            errors++;
        } else if (problem.severity() == Severity.WARNING) {
            warnings++;
        }
        out.printf(
                Locale.ROOT,
                "%s: %s: %s%s%n",
                place(name, problem.line(), problem.column()),
                problem.severity().name().toLowerCase(Locale.ROOT),
                problem.message(),
                problem.excerpt() == null ? "" : " \"" + problem.excerpt() + "\"");
    }

    /** Notes a file of a folder or archive that is no document. */
    void skipped(String name) {
        skipped++;
        if (verbose) {
            out.printf(Locale.ROOT, "%s: skipped: it looks like none of the formats%n", name);
        }
    }

    void rejected(String name, ImportRejectedException rejection) {
        rejected(place(name, rejection.line(), rejection.column()), rejection.getMessage());
    }

    void rejected(String place, @Nullable String message) {
        rejected++;
        out.printf(Locale.ROOT, "%s: rejected: %s%n", place, message);
    }

    private static String place(String name, @Nullable Integer line, @Nullable Integer column) {
        return name + (line == null ? "" : ":" + line) + (column == null ? "" : ":" + column);
    }

    private static Changes.Count plus(Changes.Count a, Changes.Count b) {
        return new Changes.Count(a.created() + b.created(), a.updated() + b.updated(), a.unchanged() + b.unchanged());
    }

    /** Prints the tables. */
    void print(boolean dryRun) {
        if (documents > 0) {
            out.println();
            out.printf(Locale.ROOT, "%-16s %9s %9s %9s%n", dryRun ? "dry run" : "", "created", "updated", "unchanged");
            totals.forEach((kind, count) -> out.printf(
                    Locale.ROOT,
                    "%-16s %9d %9d %9d%n",
                    kind.word() + "s",
                    count.created(),
                    count.updated(),
                    count.unchanged()));
        }
        if (!lines.isEmpty()) {
            printLines();
        }
        out.println();
        out.println(counted(documents, "document") + (dryRun ? " read, " : " imported, ") + rejected + " rejected, "
                + (skipped == 0 ? "" : counted(skipped, "other file") + " skipped, ")
                + counted(warnings, "warning") + (errors == 0 ? "" : ", " + counted(errors, "error")) + ".");
        if (dryRun) {
            out.println("Nothing was changed (--dry-run).");
        }
    }

    private void printLines() {
        int sum = lines.values().stream().mapToInt(Integer::intValue).sum();
        out.println();
        lines.forEach((destination, count) -> out.printf(Locale.ROOT, "%8d  %s%n", count, destination));
        out.printf(Locale.ROOT, "%8d  %s, each in one place%n", sum, sum == 1 ? "line" : "lines");
    }

    private static String counted(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    boolean allImported() {
        return rejected == 0 && documents > 0;
    }
}
