package io.talkgraph.operations;

import io.quarkus.arc.InactiveBeanException;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells in one line why a process does not start; to whoever asks to be told (as {@link Main} does), Quarkus leaves that. */
final class StartFailure {

    private static final Logger LOG = Logger.getLogger(StartFailure.class);

    private StartFailure() {}

    /**
     * Tells the person.
     *
     * @param failure why the process ends; null when it has done what it should
     */
    static void tell(@Nullable Throwable failure) {
        if (failure == null) {
            return;
        }
        LOG.debug("Why the program does not start", failure);
        Throwable root = root(failure);
        System.err.println("talkgraph: " + describe(root));
    }

    private static boolean isOfConfiguration(Throwable root) {
        return root instanceof ConfigurationException || root instanceof ConfigValidationException;
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
        // What nobody has foreseen has a message only with its name.
        boolean foreseen = isOfConfiguration(root)
                || root instanceof IllegalArgumentException
                || root instanceof IllegalStateException;
        String text = foreseen && root.getMessage() != null ? root.getMessage() : root.toString();
        return text.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
