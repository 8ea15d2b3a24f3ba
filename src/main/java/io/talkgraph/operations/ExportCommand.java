package io.talkgraph.operations;

import io.talkgraph.exporting.CatalogueExporter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;

/** {@code export}: the whole catalogue as one JSON document. */
@Command(
        name = "export",
        description = "Writes the whole catalogue as one JSON document, which import takes back without a difference.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final CatalogueExporter exporter;
    private final OutputStream out;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; standard output when absent. The file appears when it is complete.")
    @Nullable
    Path output;

    ExportCommand(CatalogueExporter exporter, OutputStream out) {
        this.exporter = exporter;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (output == null) {
            OutputStream buffered = new BufferedOutputStream(out);
            exporter.write(buffered);
            buffered.write('\n');
            buffered.flush();
            return CommandLine.ExitCode.OK;
        }
        writeFile(output.toAbsolutePath());
        return CommandLine.ExitCode.OK;
    }

    private void writeFile(Path file) throws IOException {
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(part))) {
                exporter.write(stream);
                stream.write('\n');
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
