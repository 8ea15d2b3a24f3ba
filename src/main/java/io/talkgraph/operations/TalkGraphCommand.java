package io.talkgraph.operations;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program's command line; without a command it is the service. */
@Command(
        name = "talkgraph",
        description = "Conferences, talks and the people, projects and themes in them. Without a command: the service.",
        subcommands = HelpCommand.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything was done",
            "1:some document was rejected or the work failed; the catalogue has all of a document or nothing of it",
            "2:the command line is wrong; nothing was done"
        })
final class TalkGraphCommand implements Runnable {

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? See the list below.");
    }
}
