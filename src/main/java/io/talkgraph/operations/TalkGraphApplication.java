package io.talkgraph.operations;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.importing.execution.RetagService;
import jakarta.inject.Inject;
import picocli.CommandLine;

import java.util.Objects;

/** The running program: the service when there are no arguments, else one command that ends. */
public class TalkGraphApplication implements QuarkusApplication {

    @Inject
    ImportService imports;

    @Inject
    CatalogueExporter exporter;

    @Inject
    RetagService tags;

    @Inject
    Termination termination;

    @Override
    public int run(String... args) {
        if (args.length == 0) {
            Quarkus.waitForExit();
            return CommandLine.ExitCode.OK;
        }
        CommandLine line =
                TalkGraphCommand.line(() -> imports, () -> exporter, () -> tags, System.in, System.out, System.err);
        CommandLine importing = Objects.requireNonNull(line.getSubcommands().get("import"));
        ((ImportCommand) importing.getCommand()).stopWhen(termination::isRequested);
        return termination.during(() -> line.execute(args));
    }
}
