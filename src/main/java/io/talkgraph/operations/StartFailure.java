package io.talkgraph.operations;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import org.jspecify.annotations.Nullable;

/** Ends a process that does not start with one line for the person; Quarkus would tell where in its code that happened. */
final class StartFailure {

    private StartFailure() {}

    /**
     * Ends the process.
     *
     * @param code its exit code
     * @param failure why it ends; null when it has done what it should
     */
    static void exit(int code, @Nullable Throwable failure) {
        if (failure != null) {
            Throwable root = root(failure);
            // Quarkus prints the messages of these, and of these only, itself.
            if (!(root instanceof ConfigurationException) && !(root instanceof ConfigValidationException)) {
                System.err.println("talkgraph: " + describe(root));
            }
        }
        System.exit(code);
    }

    /** What went wrong, and what to do where that is known. */
    static String describe(Throwable root) {
        if (root instanceof InactiveBeanException
                && String.valueOf(root.getMessage()).contains("Datasource")) {
            return "There is no database: set QUARKUS_DATASOURCE_JDBC_URL (jdbc:postgresql://host:5432/talkgraph),"
                    + " QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD.";
        } else if (root instanceof QuarkusBindException taken) {
            return "Port " + taken.getPort()
                    + " is taken by another process: set QUARKUS_HTTP_PORT and QUARKUS_MANAGEMENT_PORT.";
        }
        return root.getMessage() == null ? root.toString() : root.getMessage();
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
