package io.talkgraph.operations;

import io.talkgraph.migration.Schema;
import io.talkgraph.migration.SchemaStatus;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code migrate}: brings the schema of the database up to date and ends. */
@Command(
        name = "migrate",
        description = "Brings the schema of the database up to date; a schema that is current stays as it is.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:the schema is current",
            "1:it is not; the migration that failed is undone, those before it stay",
            "2:the command line is wrong, nothing was done"
        })
final class MigrateCommand implements Callable<Integer> {

    private final Supplier<Schema> schemas;

    @Spec
    CommandSpec spec;

    @Option(names = "--dry-run", description = "Say what is missing, and change nothing.")
    boolean dryRun;

    MigrateCommand(Supplier<Schema> schemas) {
        this.schemas = schemas;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Schema schema = schemas.get();
        SchemaStatus before = schema.look();
        if (dryRun) {
            out.println(before.describe());
            out.printf("%d migrations would be made.%n", before.pending());
            return CommandLine.ExitCode.OK;
        }
        int made = schema.migrate();
        SchemaStatus after = schema.look();
        out.println(after.describe());
        out.printf("%d migrations were made.%n", made);
        return after.isUsable() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
