package io.talkgraph.operations;

import io.talkgraph.exporting.CatalogueExporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code export}: the whole catalogue as one JSON document. */
@Command(
        name = "export",
        description = "Writes the whole catalogue as one JSON document, which import takes back without a difference.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the document is complete",
            "1:it could not be written; a file of that name is as it was",
            "2:the command line is wrong, nothing was written"
        })
final class ExportCommand implements Callable<Integer> {

    private final Supplier<CatalogueExporter> exporter;
    private final OutputStream out;

    @Spec
    CommandSpec spec;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; standard output when absent. The file appears when it is complete.")
    @Nullable
    Path output;

    ExportCommand(Supplier<CatalogueExporter> exporter, OutputStream out) {
        this.exporter = exporter;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (output == null) {
            OutputStream buffered = new BufferedOutputStream(out);
            exporter.get().write(buffered);
            buffered.write('\n');
            buffered.flush();
            return CommandLine.ExitCode.OK;
        }
        writeFile(output.toAbsolutePath());
        return CommandLine.ExitCode.OK;
    }

    private void writeFile(Path file) throws IOException {
        Path folder = file.getParent();
        if (Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "This is a folder, name a file in it: " + output);
        } else if (folder == null || !Files.isDirectory(folder)) {
            throw new ParameterException(spec.commandLine(), "No such folder: " + folder);
        }
        // No temporary file of the system's: those are for the owner alone, and an export is often for others.
        Path part = file.resolveSibling(
                file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                exporter.get().write(stream);
                stream.write('\n');
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
