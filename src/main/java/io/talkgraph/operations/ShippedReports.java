package io.talkgraph.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Report;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportResult;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.migration.SchemaReady;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Fills an empty catalogue with the reports that the program brings along, when the service starts. */
@ApplicationScoped
class ShippedReports {

    private static final Logger LOG = Logger.getLogger(ShippedReports.class);

    /** Listed and not searched for: a native image has no folders of resources. */
    static final List<String> FILES = List.of(
            "kubecon-eu-2018-copenhagen-day-3.md",
            "kubecon-eu-2018-copenhagen-lessons.md",
            "kubecon-eu-2019-barcelona.md",
            "kubecon-na-2017-day-2.md",
            "kubecon-na-2019-san-diego.md");

    /** What happens at start. */
    @ConfigMapping(prefix = "talkgraph.shipped-reports")
    interface Config {

        /** Whether a service that starts on an empty catalogue imports the shipped reports; one-off commands never do. */
        @WithDefault("true")
        boolean enabled();
    }

    private final ImportService imports;
    private final Config config;

    ShippedReports(ImportService imports, Config config) {
        this.imports = imports;
        this.config = config;
    }

    void onStart(@Observes SchemaReady event) {
        if (config.enabled() && isNeeded()) {
            FILES.forEach(this::importOne);
        }
    }

    private boolean isNeeded() {
        try {
            return QuarkusTransaction.requiringNew().call(() -> Conference.count() == 0 && Report.count() == 0);
        } catch (RuntimeException e) {
            LOG.errorf("The shipped reports were not imported, start the service again for them: %s", e.getMessage());
            LOG.debug("Why they were not imported", e);
            return false;
        }
    }

    /** A service without one of its reports is worth more than none: what fails is a line in the log. */
    private void importOne(String file) {
        try {
            ImportResult result =
                    imports.run(ImportSource.of(file, bytes(file), null), ImportFormat.TRIP_REPORT, false);
            LOG.infof("Imported %s, %d lines.", file, result.lineCount());
        } catch (RuntimeException e) {
            LOG.errorf("The shipped report %s was not imported: %s", file, e.getMessage());
            LOG.debug("Why it was not imported", e);
        }
    }

    byte[] bytes(String file) {
        try (InputStream in = ShippedReports.class.getClassLoader().getResourceAsStream("reports/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its report " + file + ". Build it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
