package io.talkgraph.listening;

import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.security.AgroalSecurityProvider;
import org.jboss.logging.Logger;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/**
 * A connection that hears of changes of the catalogue. It is not of the pool: when all of its connections are busy, who
 * listens is needed most.
 */
final class ListeningConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ListeningConnection.class);
    private static final String READ_ONLY = "25006";

    private final Connection connection;

    private ListeningConnection(Connection connection) {
        this.connection = connection;
    }

    /**
     * Connects as the pool does.
     *
     * @param settings those of the pool
     * @param name what {@code pg_stat_activity} calls the connection
     * @param patience the longest wait for the server, which may have stopped to answer; counted in whole seconds
     * @throws SQLException when there is no connection to be had
     */
    static ListeningConnection connect(AgroalConnectionFactoryConfiguration settings, String name, Duration patience)
            throws SQLException {
        Properties properties = new Properties();
        properties.putAll(settings.jdbcProperties());
        addSecurity(properties, settings, settings.principal());
        settings.credentials().forEach(credential -> addSecurity(properties, settings, credential));
        String seconds = Long.toString(Math.max(1, patience.plusMillis(999).toSeconds()));
        properties.setProperty(PGProperty.APPLICATION_NAME.getName(), name);
        properties.setProperty(PGProperty.CONNECT_TIMEOUT.getName(), seconds);
        properties.setProperty(PGProperty.SOCKET_TIMEOUT.getName(), seconds);
        Connection connection = new Driver().connect(settings.jdbcUrl(), properties);
        if (connection == null) {
            throw new SQLException("quarkus.datasource.jdbc.url is no address of PostgreSQL");
        }
        ListeningConnection listening = new ListeningConnection(connection);
        listening.listen();
        return listening;
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

    /** The connection itself, for questions; each is a transaction of its own. */
    Connection jdbc() {
        return connection;
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

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("The connection was lost already", e);
        }
    }
}
