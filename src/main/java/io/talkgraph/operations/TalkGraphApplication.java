package io.talkgraph.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.execution.ImportService;
import jakarta.inject.Inject;
import picocli.CommandLine;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The running program: the service when there are no arguments, else one command that ends. */
public class TalkGraphApplication implements QuarkusApplication {

    @Inject
    ImportService imports;

    @Inject
    CatalogueExporter exporter;

    @Override
    public int run(String... args) {
        if (args.length == 0) {
            Quarkus.waitForExit();
            return CommandLine.ExitCode.OK;
        }
        return commandLine().execute(args);
    }

    private CommandLine commandLine() {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        return new CommandLine(new TalkGraphCommand())
                .addSubcommand(new ImportCommand(imports, System.in))
                .addSubcommand(new ExportCommand(exporter, System.out))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CommandFailure())
                .setOut(out)
                .setErr(err);
    }
}
