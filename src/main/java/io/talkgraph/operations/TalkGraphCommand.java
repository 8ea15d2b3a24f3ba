package io.talkgraph.operations;

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
     * @param work asked for what a command needs when it needs it
     * @param in where {@code import -} reads
     * @param out where results go
     * @param err where complaints go
     */
    static CommandLine line(Work work, InputStream in, OutputStream out, OutputStream err) {
        return new CommandLine(new TalkGraphCommand())
                .addSubcommand(new ImportCommand(work::imports, work::isEnding, in))
                .addSubcommand(new ExportCommand(work::exporter, out))
                .addSubcommand(new RetagCommand(work::tags))
                .addSubcommand(new MigrateCommand(work::schema))
                .addSubcommand(new CheckCommand(work::check))
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
        int code = line(new Work.NotStarted(), InputStream.nullInputStream(), out, err)
                .setExecutionStrategy(
                        parsed -> Objects.requireNonNullElse(CommandLine.executeHelpRequest(parsed), WORK_TO_DO))
                .execute(args);
        return code == WORK_TO_DO ? OptionalInt.empty() : OptionalInt.of(code);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
    }
}
