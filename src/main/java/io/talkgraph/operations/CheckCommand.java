package io.talkgraph.operations;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** {@code check}: whether a service with this configuration would work. */
@Command(
        name = "check",
        description =
                "Looks whether the service would work: its configuration, the database, the schema there. Changes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it would work", "1:it would not; a line for each reason", "2:the command line is wrong"})
final class CheckCommand implements Callable<Integer> {

    private final Supplier<SelfCheck> checks;

    @Spec
    CommandSpec spec;

    CheckCommand(Supplier<SelfCheck> checks) {
        this.checks = checks;
    }

    @Override
    public Integer call() {
        List<SelfCheck.Finding> findings = checks.get().findings();
        for (SelfCheck.Finding finding : findings) {
            spec.commandLine()
                    .getOut()
                    .printf(
                            "%-6s %s: %s%n",
                            finding.verdict().name().toLowerCase(Locale.ROOT), finding.subject(), finding.message());
        }
        return findings.stream().anyMatch(finding -> finding.verdict() == SelfCheck.Verdict.FAILED)
                ? CommandLine.ExitCode.SOFTWARE
                : CommandLine.ExitCode.OK;
    }
}
