package io.talkgraph.migration;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.postgresql.Driver;

import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Makes the schema ready when the service starts. A database that is not there, or that waits for its migration, is no
 * reason to end: the service starts without it, is not ready, and looks again until it is.
 */
@Singleton
class SchemaAtStart {

    private static final Logger LOG = Logger.getLogger(SchemaAtStart.class);

    private final Schema schema;
    private final SchemaConfig config;
    private final Event<SchemaReady> ready;
    private final Optional<String> address;
    private final boolean serves;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private String told = "";

    /**
     * @param address of the database; absent, there is no database to begin with
     * @param serves whether this process answers requests; one-off commands prepare the schema when they need it
     */
    SchemaAtStart(
            Schema schema,
            SchemaConfig config,
            Event<SchemaReady> ready,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") Optional<String> address,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean serves) {
        this.schema = schema;
        this.config = config;
        this.ready = ready;
        this.address = address;
        this.serves = serves;
    }

    void onStart(@Observes StartupEvent event) {
        address.ifPresent(SchemaAtStart::requirePostgres);
        if (serves && !isReady()) {
            Thread thread = new Thread(this::keepLooking, "talkgraph-schema");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Trying again would help nothing. The address is not repeated: it may hold a password. */
    private static void requirePostgres(String address) {
        if (Driver.parseURL(address, new Properties()) == null) {
            throw new IllegalArgumentException("quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL) is no address"
                    + " of a PostgreSQL database: jdbc:postgresql://host:5432/talkgraph would be one.");
        }
    }

    void onStop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void keepLooking() {
        try {
            while (!stopped.await(config.retry().toMillis(), TimeUnit.MILLISECONDS) && !isReady()) {
                LOG.debug("The schema is not ready.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isReady() {
        SchemaStatus status;
        try {
            status = schema.prepare();
        } catch (RuntimeException e) {
            tell(e);
            return false;
        }
        LOG.infof("The catalogue is ready. %s", status.describe());
        ready.fire(new SchemaReady(status));
        return true;
    }

    /** Once for each reason: it may take hours until somebody comes. */
    private void tell(RuntimeException reason) {
        // Only what Schema says is made for people.
        String message = reason instanceof SchemaException ? String.valueOf(reason.getMessage()) : reason.toString();
        if (!message.equals(told)) {
            told = message;
            LOG.warnf("The service is not ready, and tries again: %s", message);
            LOG.debug("Why it is not ready", reason);
        }
    }
}
