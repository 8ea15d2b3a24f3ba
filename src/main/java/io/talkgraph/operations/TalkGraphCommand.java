package io.talkgraph.operations;

import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.execution.ImportService;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The program's command line; without a command it is the service. */
@Command(
        name = "talkgraph",
        description = "Conferences, talks and the people, projects and themes in them. Without a command: the service.",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:some document was rejected or the work failed; the catalogue has all of a document or nothing of it",
            "2:the command line is wrong; nothing was done"
        })
final class TalkGraphCommand implements Runnable {

    @Spec
    CommandSpec spec;

    /**
     * The command line with all commands.
     *
     * @param in where {@code import -} reads
     * @param out where results go
     * @param err where complaints go
     */
    static CommandLine line(
            ImportService imports, CatalogueExporter exporter, InputStream in, OutputStream out, OutputStream err) {
        return new CommandLine(new TalkGraphCommand())
                .addSubcommand(new ImportCommand(imports, in))
                .addSubcommand(new ExportCommand(exporter, out))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CommandFailure())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
    }
}
