package io.talkgraph.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.talkgraph.operations.LocalPostgres;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * Gives every {@code @QuarkusTest} and {@code @QuarkusIntegrationTest} an empty database of its own, without being named by them.
 *
 * <p>The server is a {@link LocalPostgres}, one for all tests of a run. {@code TALKGRAPH_TEST_DATABASE_URL} names another
 * one, a JDBC URL with a user who may create databases: the tests make one there, beside what it holds, and drop it.
 */
@WithTestResource(value = PostgresResource.class, scope = TestResourceScope.GLOBAL)
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

    /** A property and not a field: each test profile loads this class again. */
    private static final String SERVER = "talkgraph.test.server";

    private final String name = "talkgraph_test_" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable String server;

    @Override
    public Map<String, String> start() {
        try {
            server = server();
            String url = LocalPostgres.createDatabase(server, name);
            System.setProperty(Database.URL, url);
            return Map.of("quarkus.datasource.jdbc.url", url);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("There is no database for the tests: " + e.getMessage(), e);
        }
    }

    private static String server() throws IOException {
        String configured = System.getenv("TALKGRAPH_TEST_DATABASE_URL");
        if (configured != null && !configured.isBlank()) {
            return configured;
        }
        String running = System.getProperty(SERVER);
        if (running != null) {
            return running;
        }
        String started = LocalPostgres.startTemporary();
        System.setProperty(SERVER, started);
        return started;
    }

    @Override
    public void stop() {
        if (server == null) {
            return;
        }
        try (Connection connection = DriverManager.getConnection(server);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + statement.enquoteIdentifier(name, true) + " WITH (FORCE)");
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "The test database " + name + " could not be dropped: " + e.getMessage(), e);
        }
    }
}
