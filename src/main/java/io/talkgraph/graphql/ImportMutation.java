package io.talkgraph.graphql;

import io.talkgraph.catalogue.Report;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.reading.Reader;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;

/** Imports documents by the API. */
@GraphQLApi
public class ImportMutation {

    /** One that writes and one that waits for it. More would take the workers and the memory of those who read. */
    private static final int AT_ONCE = 2;

    private final ImportService imports;
    private final Reader reader;
    private final Callers callers;
    private final Semaphore room = new Semaphore(AT_ONCE);

    ImportMutation(ImportService imports, Reader reader, Callers callers) {
        this.imports = imports;
        this.reader = reader;
        this.callers = callers;
    }

    /** Imports a document. */
    @Mutation
    @Description(
            "Imports a document: all of it, or nothing when it is refused. What curators changed, merged or removed stays so, and the warnings name it.")
    public @Nullable ImportPayload importDocument(
            @NonNull @Description("The document.") @Valid ImportDocumentInput input) {
        String actor = callers.curator().name();
        if (!room.tryAcquire()) {
            throw ApiException.of(
                    ErrorCode.UNAVAILABLE,
                    AT_ONCE + " documents are being imported here; send this one again when they are done.");
        }
        try {
            ImportSource source =
                    new ImportSource(input.name(), input.content(), input.conference()).in(zone(input.timeZone()));
            return ImportPayload.of(imports.run(
                    source, Objects.requireNonNull(input.format()), Objects.requireNonNull(input.dryRun()), actor));
        } catch (ImportRejectedException e) {
            throw rejection(e);
        } finally {
            room.release();
        }
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw ApiException.badInput(
                    "input.timeZone", "\"" + name + "\" is no time zone. Name one as IANA does: Europe/Berlin.");
        }
    }

    private static ApiException rejection(ImportRejectedException e) {
        ApiException rejection = ApiException.badInput("input.content", String.valueOf(e.getMessage()));
        Integer line = e.line();
        Integer column = e.column();
        rejection = line == null ? rejection : rejection.with("line", line);
        return column == null ? rejection : rejection.with("column", column);
    }

    /** The report. */
    @Description("The report that the document is, as it stands now; null when it is none or many, or would be new.")
    public CompletionStage<@Nullable Report> report(@Source ImportPayload payload) {
        return payload.reportSlug() == null
                ? CompletableFuture.completedFuture(null)
                : reader.entryOfSlug(Report.class, payload.reportSlug());
    }
}
