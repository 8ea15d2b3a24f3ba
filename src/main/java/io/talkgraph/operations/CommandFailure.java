package io.talkgraph.operations;

import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.nio.file.FileSystemException;

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
        command.getErr().println("talkgraph " + command.getCommandName() + ": " + describe(cause));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What happened; the message of a file's exception is only its name. */
    static String describe(Throwable cause) {
        String message = cause.getMessage();
        String kind = cause.getClass().getSimpleName();
        if (message == null) {
            return kind;
        }
        return cause instanceof FileSystemException ? kind.replace("Exception", "") + ": " + message : message;
    }
}
