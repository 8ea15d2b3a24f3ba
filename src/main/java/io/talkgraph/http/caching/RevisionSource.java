package io.talkgraph.http.caching;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.AgroalSecurityProvider;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/**
 * A connection that hears of new revisions and can be asked for the current one. It is not of the pool: when all of its
 * connections are busy, the cache is needed most.
 */
final class RevisionSource implements AutoCloseable {

    /** What {@code pg_stat_activity} calls the connection. */
    static final String APPLICATION_NAME = "talkgraph-revisions";

    private static final Logger LOG = Logger.getLogger(RevisionSource.class);
    private static final String READ_ONLY = "25006";

    private final Connection connection;

    private RevisionSource(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects as the pool does.
     *
     * @param settings those of the pool
     * @param patience the longest wait for the server, which may have stopped to answer; counted in whole seconds
     * @throws SQLException when there is no connection to be had
     */
    static RevisionSource connect(AgroalConnectionFactoryConfiguration settings, Duration patience)
            throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings.jdbcProperties());
        addSecurity(properties, settings, settings.principal());
        settings.credentials().forEach(credential -> addSecurity(properties, settings, credential));
        String seconds = Long.toString(Math.max(1, patience.plusMillis(999).toSeconds()));
        properties.setProperty(PGProperty.APPLICATION_NAME.getName(), APPLICATION_NAME);
        properties.setProperty(PGProperty.CONNECT_TIMEOUT.getName(), seconds);
        properties.setProperty(PGProperty.SOCKET_TIMEOUT.getName(), seconds);
        Connection connection = new Driver().connect(settings.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("quarkus.datasource.jdbc.url is no address of PostgreSQL");
        }
        RevisionSource source = new RevisionSource(connection);
        source.listen();
        return source;
    }

    private static void addSecurity(
            Properties properties, AgroalConnectionFactoryConfiguration settings, Object credential) {
        for (AgroalSecurityProvider provider : settings.securityProviders()) {
            Properties found = provider.getSecurityProperties(credential);
            if (found != null) {
                properties.putAll(found);
            }
        }
    }

    private void listen() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("listen catalogue");
        } catch (SQLException e) {
            if (!READ_ONLY.equals(e.getSQLState())) {
                close();
                throw e;
            }
            LOG.infof("A standby of PostgreSQL tells nobody of changes; it is asked for them (%s).", e.getMessage());
        }
    }

    /** Asks for the current revision. */
    String revision() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select revision from catalogue_state")) {
            if (!result.next()) {
                throw new SQLException("The table catalogue_state has lost its row");
            }
            return result.getString(1);
        }
    }

    /**
     * Waits until the catalogue changes.
     *
     * @param longest for which to wait
     * @return whether there was a change
     */
    boolean awaitChange(Duration longest) throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications((int) Math.max(1, longest.toMillis()));
        return heard != null && heard.length > 0;
    }

    /** Ends the connection, and with it what another thread waits for. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The connection was lost already", e);
        }
    }
}
