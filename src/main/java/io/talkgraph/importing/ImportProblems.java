package io.talkgraph.importing;

import io.talkgraph.catalogue.value.Severity;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Collects what an import notices, so that one bad line does not hide the next one. Not thread-safe. */
public final class ImportProblems {

    /** What is kept; a document with more is told so once, and the rest is only counted. */
    static final int LIMIT = 1_000;

    private final List<ImportProblem> problems = new ArrayList<>();
    private int dropped;

    /** Notes something that was done and needs nobody. */
    public void info(@Nullable Integer line, String message, @Nullable String excerpt) {
        add(new ImportProblem(Severity.INFO, line, null, message, excerpt));
    }

    /** Notes something that a curator should look at. */
    public void warn(@Nullable Integer line, String message, @Nullable String excerpt) {
        add(new ImportProblem(Severity.WARNING, line, null, message, excerpt));
    }

    /** Notes something that could not be read. */
    public void error(@Nullable Integer line, String message, @Nullable String excerpt) {
        add(new ImportProblem(Severity.ERROR, line, null, message, excerpt));
    }

    private void add(ImportProblem problem) {
        if (problems.size() < LIMIT) {
            problems.add(problem);
        } else {
            dropped++;
        }
    }

    /** Everything noted, in the order of lines; what is about the whole document comes first. */
    public List<ImportProblem> all() {
        List<ImportProblem> sorted = new ArrayList<>(problems);
        sorted.sort((a, b) -> Integer.compare(lineOf(a), lineOf(b)));
        if (dropped > 0) {
            sorted.add(new ImportProblem(
                    Severity.WARNING, null, null, dropped + " more problems of this document are not listed.", null));
        }
        return List.copyOf(sorted);
    }

    private static int lineOf(ImportProblem problem) {
        return problem.line() == null ? 0 : problem.line();
    }
}
