package io.talkgraph.importing.execution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.talkgraph.catalogue.WriteLock;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.Importer;
import io.talkgraph.importing.writing.CatalogueWriter;
import io.talkgraph.importing.writing.Changes;
import io.talkgraph.observing.ImportMeters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/**
 * Imports documents: reads one outside any transaction, writes it in one. Imports wait for each other, over all replicas,
 * so that none works on what another is changing; readers wait for nobody.
 */
@ApplicationScoped
public class ImportService {

    /** What the trail of changes calls whoever runs the program. */
    public static final String OPERATOR = "operator";

    /** The longest a document may take to be written. */
    private static final int TIMEOUT_SECONDS = 600;

    /** The longest a document waits for others to be written; less than the socket waits for the database. */
    private static final int LOCK_PATIENCE_MILLIS = 50_000;

    private final Importers importers;
    private final VocabularySync vocabulary;
    private final CatalogueWriter writer;
    private final WriteLock lock;
    private final EntityManager em;
    private final ImportMeters meters;

    ImportService(
            Importers importers,
            VocabularySync vocabulary,
            CatalogueWriter writer,
            WriteLock lock,
            EntityManager em,
            ImportMeters meters) {
        this.importers = importers;
        this.vocabulary = vocabulary;
        this.writer = writer;
        this.lock = lock;
        this.em = em;
        this.meters = meters;
    }

    /**
     * Whether a document looks like one of the formats that are read.
     *
     * @param source something that lay in a folder and may be no document at all
     */
    public boolean recognises(ImportSource source) {
        return importers.recognise(source);
    }

    /**
     * Which files are parts of a document of several files, and none themselves.
     *
     * @param name path of a file in a folder or archive
     * @param beside paths of all files in it, sorted
     * @param format the format of the documents, or {@link ImportFormat#AUTO}
     * @return the parts of the document that the file stands for; empty for a document of one file
     */
    public List<String> parts(String name, SortedSet<String> beside, ImportFormat format) {
        return importers.parts(name, beside, format);
    }

    /** Imports one document for whoever runs the program; as {@link #run(ImportSource, ImportFormat, boolean, String)}. */
    public ImportResult run(ImportSource source, ImportFormat format, boolean dryRun) {
        return run(source, format, dryRun, OPERATOR);
    }

    /**
     * Imports one document.
     *
     * @param source the document
     * @param format its format, or {@link ImportFormat#AUTO}
     * @param dryRun whether to tell what would change and change nothing
     * @param actor who imports, for the trail of changes
     * @return what it did
     * @throws ImportRejectedException when nothing of the document can be used; the catalogue is as it was
     * @throws jakarta.persistence.PersistenceException when the database does not answer, or others write for too long
     */
    public ImportResult run(ImportSource source, ImportFormat format, boolean dryRun, String actor) {
        return dryRun
                ? imported(importers.choose(source, format), source, true, actor)
                : new MeasuredImport(meters, format).of(measured -> {
                    Importer importer = measured.as(importers.choose(source, format));
                    return imported(importer, source, false, actor);
                });
    }

    private ImportResult imported(Importer importer, ImportSource source, boolean dryRun, String actor) {
        ImportProblems problems = new ImportProblems();
        CatalogueDraft draft = importer.read(source, problems);
        try {
            if (!dryRun && !actor.equals(OPERATOR)) {
                // What the program ships is not the word of whoever happens to import first.
                writeVocabulary();
            }
            return write(actor, () -> {
                ImportResult result = write(source, importer.format(), draft, problems, dryRun);
                if (dryRun) {
                    throw new DryRun(result);
                }
                return result;
            });
        } catch (DryRun e) {
            return e.result;
        } catch (RuntimeException e) {
            throw RefusedValue.explain(e);
        }
    }

    private void writeVocabulary() {
        boolean written = QuarkusTransaction.requiringNew().call(vocabulary::isWritten);
        if (!written) {
            write(OPERATOR, () -> true);
        }
    }

    /** Writes in a transaction of its own, alone, on top of the vocabulary. */
    private <R> R write(String actor, Supplier<R> work) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            em.createNativeQuery("set local lock_timeout = " + LOCK_PATIENCE_MILLIS)
                    .executeUpdate();
            lock.own(actor);
            vocabulary.write();
            return work.get();
        });
    }

    /** Ends the transaction of a dry run: one that is only marked for rollback fails at its commit. */
    private static final class DryRun extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportResult result;

        DryRun(ImportResult result) {
            super("dry run", null, false, false);
            this.result = result;
        }
    }

    private ImportResult write(
            ImportSource source, ImportFormat format, CatalogueDraft draft, ImportProblems problems, boolean dryRun) {
        List<ImportProblem> ofDocument = problems.all();
        CatalogueDraft warned = Warnings.attach(draft, ofDocument);
        Changes changes = writer.write(warned, stater(source, warned), source.conference(), problems);
        Map<EntryKind, Changes.Count> counts = new EnumMap<>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            counts.put(kind, changes.of(kind));
        }
        return new ImportResult(format, dryRun, slug(warned), counts, draft.lines(), problems.all());
    }

    private static String stater(ImportSource source, CatalogueDraft draft) {
        return draft.reports().size() == 1
                ? Provenance.ofReport(draft.reports().get(0).source())
                : Provenance.ofDocument(source.name());
    }

    private @Nullable String slug(CatalogueDraft draft) {
        if (draft.reports().size() != 1) {
            return null;
        }
        return em.createQuery("select slug from Report where source = :source", String.class)
                .setParameter("source", draft.reports().get(0).source())
                .getSingleResult();
    }
}
