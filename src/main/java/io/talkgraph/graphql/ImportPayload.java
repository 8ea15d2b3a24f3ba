package io.talkgraph.graphql;

import io.talkgraph.catalogue.ImportWarning;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.LineCount;
import io.talkgraph.importing.execution.ImportResult;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an import answers.
 *
 * @param reportSlug of the report that was written, which is read after the import; null when the document is none, or many
 */
@Description("What an import answers.")
public record ImportPayload(
        @NonNull @Description("The format the document was read as.") ImportFormat format,
        @Description("Whether nothing was changed.") boolean dryRun,
        @Ignore @Nullable String reportSlug,
        @NonNull @Description("Its conferences.") ImportCount conferences,
        @NonNull @Description("Its talks.") ImportCount talks,
        @NonNull @Description("Its speakers.") ImportCount speakers,
        @NonNull @Description("Its organizations.") ImportCount organizations,
        @NonNull @Description("Its projects.") ImportCount projects,
        @NonNull @Description("Its themes.") ImportCount themes,
        @NonNull
                @Description("Where the lines of a trip report went; the sum is the document. Empty for other formats.")
                List<@NonNull LineCount> lines,
        @NonNull @Description("What to look at, in the order of the lines; at most a thousand.")
                List<@NonNull ImportWarning> warnings) {

    /** What came of an import. */
    static ImportPayload of(ImportResult result) {
        return new ImportPayload(
                result.format(),
                result.dryRun(),
                result.reportSlug(),
                count(result, EntryKind.CONFERENCE),
                count(result, EntryKind.TALK),
                count(result, EntryKind.SPEAKER),
                count(result, EntryKind.ORGANIZATION),
                count(result, EntryKind.PROJECT),
                count(result, EntryKind.THEME),
                result.lines(),
                result.problems().stream()
                        .map(problem -> new ImportWarning(
                                problem.severity(),
                                problem.line(),
                                problem.column(),
                                problem.message(),
                                problem.excerpt()))
                        .toList());
    }

    private static ImportCount count(ImportResult result, EntryKind kind) {
        return new ImportCount(result.created(kind), result.updated(kind), result.unchanged(kind));
    }
}
