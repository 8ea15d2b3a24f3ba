package io.talkgraph.operations;

import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The database of {@code ./mvnw quarkus:dev}: a {@link LocalPostgres} whose data stays in a folder between
 * runs. It outlives live reloads, is shared with a second development run in the same folder, and a server that a
 * crash left behind is replaced.
 */
final class DevelopmentDatabase {

    /** How {@link Main} finds it. */
    public static final class Server implements DevelopmentServer {

        @Override
        public void startUnlessConfigured(Path data, Config config) {
            DevelopmentDatabase.startUnlessConfigured(data, config);
        }
    }

    private static final Logger LOG = Logger.getLogger(DevelopmentDatabase.class);

    private static final String URL = "quarkus.datasource.jdbc.url";
    /** Set beside {@link #URL} to know our own value again: a live reload brings new classes, but the same process. */
    private static final String OWN_URL = "talkgraph.development-database.url";

    private static final String NAME = "talkgraph";
    private static final int PORT_LINE = 3;

    private final Path data;

    DevelopmentDatabase(Path data) {
        this.data = data;
    }

    private static void startUnlessConfigured(Path data, Config config) {
        String own = System.getProperty(OWN_URL);
        Optional<String> configured = config.getOptionalValue(URL, String.class);
        if (configured.isPresent() && !configured.get().equals(own)) {
            LOG.debugf("Using the configured database; none is started.");
            return;
        }
        if (own != null && LocalPostgres.answers(own)) {
            return;
        }
        String url = new DevelopmentDatabase(data).url();
        System.setProperty(OWN_URL, url);
        System.setProperty(URL, url);
    }

    /** The JDBC URL of the development database on a server that answers. */
    String url() {
        try {
            String server = running();
            return LocalPostgres.createDatabase(server == null ? start() : server, NAME);
        } catch (IOException | SQLException | RuntimeException e) {
            throw new IllegalStateException(
                    "The development database in " + data + " does not start: " + e.getMessage()
                            + ". Delete that folder to begin with an empty one, or set QUARKUS_DATASOURCE_JDBC_URL to use another.",
                    e);
        }
    }

    private String start() throws IOException {
        // A server of this process that somebody else ended leaves its lock behind; PostgreSQL has its own.
        Files.deleteIfExists(lockFile());
        String server = LocalPostgres.startKept(data);
        LOG.infof("Development database: %s (data in %s)", LocalPostgres.withDatabase(server, NAME), data);
        return server;
    }

    /** The server that already works on the folder, when it is in use by somebody. */
    private @Nullable String running() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return null;
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.size() <= PORT_LINE) {
            return null;
        }
        String url = "jdbc:postgresql://localhost:" + lines.get(PORT_LINE).strip() + "/postgres?user=postgres";
        if (!LocalPostgres.answers(url)) {
            return null;
        }
        if (isInUse()) {
            LOG.infof("Development database: shared with the run that started it, %s", url);
            return url;
        }
        LOG.infof("Ending the PostgreSQL server that an earlier run left behind (process %s).", lines.get(0));
        end(Long.parseLong(lines.get(0).strip()));
        return null;
    }

    /** Whether the process that started the server still lives: it holds a lock as long. */
    private boolean isInUse() throws IOException {
        if (!Files.exists(lockFile())) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lockFile(), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    private Path lockFile() {
        return data.resolve("epg-lock");
    }

    /** Ends a process politely, and after ten seconds for sure; PostgreSQL recovers from that. */
    private static void end(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroy();
            try {
                process.onExit().get(10, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException e) {
                process.destroyForcibly();
                process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
