package io.talkgraph.importing.execution;

import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;

/**
 * Tells a value that the database does not take from a database that does not work: the first is a matter of the
 * document, the second of whoever runs the program.
 */
final class RefusedValue {

    /** SQLSTATE classes: data exception, integrity constraint violation. */
    private static final String DATA = "22";

    private static final String INTEGRITY = "23";

    private RefusedValue() {}

    /** The rejection of the document when the failure is one of its values, else the failure itself. */
    static RuntimeException explain(RuntimeException failure) {
        SQLException refused = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            refused = cause instanceof SQLException sql && isAboutData(sql.getSQLState()) ? sql : refused;
        }
        if (refused == null) {
            return failure;
        }
        String message =
                String.valueOf(refused.getMessage()).lines().findFirst().orElse("");
        ImportRejectedException rejection = new ImportRejectedException("The catalogue does not take what the document"
                + " says: " + message.replaceFirst("^ERROR: ", "") + ". Correct the document and import it again.");
        rejection.initCause(failure);
        return rejection;
    }

    private static boolean isAboutData(@Nullable String state) {
        return state != null && (state.startsWith(DATA) || state.startsWith(INTEGRITY));
    }
}
