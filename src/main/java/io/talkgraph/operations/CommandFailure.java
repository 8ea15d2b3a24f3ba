package io.talkgraph.operations;

import io.talkgraph.migration.SchemaException;
import org.jboss.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.nio.file.FileSystemException;
import java.sql.SQLException;

/** Ends a command that failed with one line for the person; the whole story goes to the log. */
final class CommandFailure implements IExecutionExceptionHandler {

    private static final Logger LOG = Logger.getLogger(CommandFailure.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        LOG.debug("The command failed", failure);
        command.getErr().println("talkgraph " + command.getCommandName() + ": " + describe(told(failure)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** The deepest cause that says what happened: below the driver's, the system does not know which host refused. */
    private static Throwable told(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !isForPeople(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static boolean isForPeople(Throwable failure) {
        return failure instanceof SchemaException
                || (failure instanceof SQLException && !(failure.getCause() instanceof SQLException));
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
