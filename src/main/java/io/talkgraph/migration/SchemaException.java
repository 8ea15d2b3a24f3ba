package io.talkgraph.migration;

import org.flywaydb.core.api.FlywayException;

import java.sql.SQLException;

/** The database is not there, or its schema is not fit for use; the message says what to do. */
public final class SchemaException extends RuntimeException {

    SchemaException(String message) {
        super(message);
    }

    private SchemaException(String message, Throwable cause) {
        super(message, cause);
    }

    /** One line for what Flyway tells in many; the rest is in the cause. */
    static SchemaException of(FlywayException failure) {
        SQLException sql = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            // The driver says which host and port; below it the system only says that it was refused.
            sql = cause instanceof SQLException said ? said : sql;
        }
        String text = firstLine(failure);
        String reason = sql == null ? "" : firstLine(sql);
        return new SchemaException(
                "The database is not usable: " + (text.contains(reason) ? text : text + ": " + reason), failure);
    }

    private static String firstLine(Throwable failure) {
        return String.valueOf(failure.getMessage()).strip().lines().findFirst().orElse("");
    }
}
