package io.talkgraph.operations;

import io.talkgraph.importing.execution.RetagService;
import io.talkgraph.importing.writing.TagChanges;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code retag}: reads all talks again for projects and themes. */
@Command(
        name = "retag",
        description = "Reads the texts of all talks again for projects and themes, after the vocabulary changed: a"
                + " project was added, an alias corrected, the landscape imported. What curators chose stays.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all talks were read",
            "1:the work failed; the talks read so far are done",
            "2:the command line is wrong, nothing was done"
        })
final class RetagCommand implements Callable<Integer> {

    private final Supplier<RetagService> tags;

    @Spec
    CommandSpec spec;

    @Option(names = "--dry-run", description = "Tell what would change, and change nothing.")
    boolean dryRun;

    RetagCommand(Supplier<RetagService> tags) {
        this.tags = tags;
    }

    @Override
    public Integer call() {
        RetagService service = tags.get();
        TagChanges changes;
        try (ProgressBar bar = progress(service)) {
            changes = service.run(dryRun, done -> {
                if (bar != null) {
                    bar.stepTo(done);
                }
            });
        }
        print(changes);
        return CommandLine.ExitCode.OK;
    }

    /** A bar for a person who watches; null where the output goes into a file or a log. */
    private static @Nullable ProgressBar progress(RetagService service) {
        return System.console() == null
                ? null
                : new ProgressBarBuilder()
                        .setTaskName("retag")
                        .setInitialMax(service.count())
                        .setUnit(" talks", 1)
                        .build();
    }

    private void print(TagChanges changes) {
        PrintWriter out = spec.commandLine().getOut();
        if (!changes.entries().isEmpty()) {
            out.printf(Locale.ROOT, "%-8s %8s %8s  %s%n", "", "got it", "lost it", "");
            changes.entries()
                    .forEach(entry -> out.printf(
                            Locale.ROOT,
                            "%-8s %8d %8d  %s%n",
                            entry.kind().word(),
                            entry.got(),
                            entry.lost(),
                            entry.name()));
            out.println();
        }
        out.printf(
                Locale.ROOT,
                "%d talk%s read, %s.%n",
                changes.talks(),
                changes.talks() == 1 ? "" : "s",
                changes.entries().isEmpty()
                        ? "nothing changed"
                        : changes.entries().size() + " projects and themes changed");
        if (dryRun) {
            out.println("Nothing was changed (--dry-run).");
        }
    }
}
