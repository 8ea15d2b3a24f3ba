package io.talkgraph.operations;

import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.operations.documents.Document;
import io.talkgraph.operations.documents.DocumentFiles;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** {@code import}: reads documents into the catalogue, each in a transaction of its own. */
@Command(
        name = "import",
        description = "Reads documents into the catalogue, each completely or not at all.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every document was imported",
            "1:some document was rejected, the others are imported; or the work failed, what was done before stays",
            "2:the command line is wrong, nothing was imported",
            "143:told to stop (SIGTERM): what was read before is imported, the rest is not"
        })
final class ImportCommand implements Callable<Integer> {

    private final Supplier<ImportService> imports;
    private final BooleanSupplier ending;
    private final InputStream in;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE|DIR|-",
            description =
                    "Documents (also packed: .gz), folders and archives (.zip .tar.gz .tgz) of documents (.md .markdown"
                            + " .txt .json .xml .ics .yml .yaml), or - for standard input. What in a folder or archive"
                            + " looks like none of the formats is skipped.")
    List<String> arguments = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "AUTO",
            description = "One of ${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} finds out by name and content.")
    ImportFormat format = ImportFormat.AUTO;

    @Option(
            names = "--conference",
            paramLabel = "NAME",
            description = "Slug or name of the conference, for documents that do not say: \"KubeCon EU 2019\".")
    @Nullable
    String conference;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Zone of the place, for documents with local times that do not say: Europe/Berlin.")
    @Nullable
    ZoneId timeZone;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "What the document is called in the catalogue, its file name when absent. The same name again is"
                            + " a newer version of it; so give what comes from standard input a name.")
    @Nullable
    String name;

    @Option(names = "--dry-run", description = "Tell what each document would change by itself, and change nothing.")
    boolean dryRun;

    @Option(
            names = {"-v", "--verbose"},
            description = "Print remarks that need nobody's attention, too.")
    boolean verbose;

    /**
     * @param imports asked for when there is something to import
     * @param ending when this becomes true no further document is read; the one in work is finished
     * @param in where {@code import -} reads
     */
    ImportCommand(Supplier<ImportService> imports, BooleanSupplier ending, InputStream in) {
        this.imports = imports;
        this.ending = ending;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        try (DocumentFiles files = files()) {
            return importAll(documents(files));
        }
    }

    private int importAll(List<Document> documents) {
        ImportSummary summary = new ImportSummary(spec.commandLine().getOut(), verbose);
        int done;
        try {
            done = importUntilStopped(documents, summary);
        } finally {
            summary.print(dryRun);
        }
        if (done < documents.size()) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            Locale.ROOT,
                            "talkgraph import: Told to stop; the last %d of %d documents were not read. Import them again.%n",
                            documents.size() - done,
                            documents.size());
            return CommandLine.ExitCode.SOFTWARE;
        }
        return summary.allImported() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }

    /** How many of the documents were read. */
    private int importUntilStopped(List<Document> documents, ImportSummary summary) {
        int done = 0;
        try (ProgressBar bar = progress(documents.size())) {
            while (done < documents.size() && !ending.getAsBoolean()) {
                importOne(documents.get(done++), summary);
                if (bar != null) {
                    bar.step();
                }
            }
        }
        return done;
    }

    private List<Document> documents(DocumentFiles files) {
        List<Document> documents = files.documents();
        if (documents.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No document in " + String.join(", ", arguments));
        }
        if (name != null && documents.size() > 1) {
            throw new ParameterException(spec.commandLine(), "--name is for one document, these are several");
        }
        return documents;
    }

    private DocumentFiles files() throws IOException {
        try {
            return DocumentFiles.of(
                    arguments, in, (file, beside) -> imports.get().parts(file, beside, format));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        } catch (NoSuchFileException e) {
            throw new ParameterException(spec.commandLine(), "No such file or folder: " + e.getFile(), e);
        }
    }

    /** A bar for a person who watches; null where the output goes into a file or a log. */
    private static @Nullable ProgressBar progress(int documents) {
        if (System.console() == null || documents < 2) {
            return null;
        }
        return new ProgressBarBuilder()
                .setTaskName("import")
                .setInitialMax(documents)
                .setUnit(" documents", 1)
                .build();
    }

    private void importOne(Document document, ImportSummary summary) {
        String called = name == null ? document.name() : name;
        try {
            ImportSource read = document.reader().read();
            ImportSource source = new ImportSource(called, read.content(), conference, timeZone, read.parts());
            if (document.found()
                    && format == ImportFormat.AUTO
                    && !imports.get().recognises(source)) {
                summary.skipped(called);
                return;
            }
            summary.add(called, imports.get().run(source, format, dryRun));
        } catch (ImportRejectedException e) {
            summary.rejected(called, e);
        } catch (IOException e) {
            summary.rejected(called, "It cannot be read: " + CommandFailure.describe(e));
        } catch (RuntimeException e) {
            summary.rejected(called, "The work failed; neither this document nor those after it are imported.");
            throw e;
        }
    }
}
