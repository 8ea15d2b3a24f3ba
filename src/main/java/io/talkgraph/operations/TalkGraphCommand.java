package io.talkgraph.operations;

import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.importing.execution.RetagService;
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
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;

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

    /** No exit code. */
    private static final int WORK_TO_DO = -1;

    @Spec
    CommandSpec spec;

    /**
     * The command line with all commands.
     *
     * @param imports asked for when there is something to import
     * @param exporter asked for when there is something to export
     * @param tags asked for when there are talks to tag
     * @param in where {@code import -} reads
     * @param out where results go
     * @param err where complaints go
     */
    static CommandLine line(
            Supplier<ImportService> imports,
            Supplier<CatalogueExporter> exporter,
            Supplier<RetagService> tags,
            InputStream in,
            OutputStream out,
            OutputStream err) {
        return new CommandLine(new TalkGraphCommand())
                .addSubcommand(new ImportCommand(imports, in))
                .addSubcommand(new ExportCommand(exporter, out))
                .addSubcommand(new RetagCommand(tags))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(new CommandFailure())
                .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    }

    /**
     * Answers what needs no catalogue: help, the version, a command line that is wrong.
     *
     * @return the exit code; empty when there is work to do
     */
    static OptionalInt answerAlone(OutputStream out, OutputStream err, String... args) {
        int code = line(
                        () -> {
                            throw notStarted();
                        },
                        () -> {
                            throw notStarted();
                        },
                        () -> {
                            throw notStarted();
                        },
                        InputStream.nullInputStream(),
                        out,
                        err)
                .setExecutionStrategy(
                        parsed -> Objects.requireNonNullElse(CommandLine.executeHelpRequest(parsed), WORK_TO_DO))
                .execute(args);
        return code == WORK_TO_DO ? OptionalInt.empty() : OptionalInt.of(code);
    }

    private static IllegalStateException notStarted() {
        return new IllegalStateException("The program has not started.");
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
    }
}
