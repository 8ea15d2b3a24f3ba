package io.talkgraph.importing.execution;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.LineCount;
import io.talkgraph.importing.writing.Changes;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What an import did, or would do.
 *
 * @param format the format the document was read as
 * @param dryRun whether the catalogue is as it was
 * @param reportSlug the report that was written; null when the document is none, or several
 * @param counts what became of the entries, for each kind
 * @param lines where the lines of the document went; empty for formats that are not read by line
 * @param problems what a curator should look at
 */
public record ImportResult(
        ImportFormat format,
        boolean dryRun,
        @Nullable String reportSlug,
        Map<EntryKind, Changes.Count> counts,
        List<LineCount> lines,
        List<ImportProblem> problems) {

    private static final Changes.Count NONE = new Changes.Count(0, 0, 0);

    /** How many entries of a kind are new. */
    public int created(EntryKind kind) {
        return count(kind).created();
    }

    /** How many entries of a kind were changed or removed. */
    public int updated(EntryKind kind) {
        return count(kind).updated();
    }

    /** How many entries of a kind the document speaks of without changing them. */
    public int unchanged(EntryKind kind) {
        return count(kind).unchanged();
    }

    private Changes.Count count(EntryKind kind) {
        return counts.getOrDefault(kind, NONE);
    }

    /** The lines accounted for. */
    public int lineCount() {
        return lines.stream().mapToInt(LineCount::lines).sum();
    }
}
