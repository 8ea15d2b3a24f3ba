package io.talkgraph.operations;

import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Ends a command that failed with one line for the person; the whole story goes to the log. */
final class CommandFailure implements IExecutionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(CommandFailure.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.debug("The command failed", failure);
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        command.getErr().println("talkgraph " + command.getCommandName() + ": " + cause.getMessage());
        return CommandLine.ExitCode.SOFTWARE;
    }
}
