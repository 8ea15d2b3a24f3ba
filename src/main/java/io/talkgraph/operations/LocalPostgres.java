package io.talkgraph.operations;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Locale;

/**
 * A real PostgreSQL on this machine, from Maven artifacts: for development and tests only, the packaged program does
 * not contain what this class needs. The server accepts connections from this machine without a password and stops
 * with the Java process.
 */
public final class LocalPostgres {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(1);

    /** The library's superuser, and the database that every server has. */
    private static final String USER = "postgres";

    private LocalPostgres() {}

    /**
     * Starts a server whose data stays.
     *
     * @param data where its files are, made when absent
     * @return the JDBC URL of its database {@code postgres}, with the user
     * @throws IOException when it does not start
     */
    public static String startKept(Path data) throws IOException {
        return start(builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The library turns it off; what is kept must survive a power cut.
                .setServerConfig("fsync", "on"));
    }

    /**
     * Starts an empty server whose data goes with it.
     *
     * @return the JDBC URL of its database {@code postgres}, with the user
     * @throws IOException when it does not start
     */
    public static String startTemporary() throws IOException {
        return start(builder());
    }

    private static String start(EmbeddedPostgres.Builder builder) throws IOException {
        return builder.start().getJdbcUrl(USER, USER);
    }

    private static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setPGStartupWait(START_TIMEOUT)
                .setServerConfig("synchronous_commit", "off")
                // The same order and case rules on every machine, whatever its locale is.
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("lc-ctype", characterTypes());
    }

    /** pg_trgm and the text search ask the operating system what a letter is; "C" would know the ASCII ones only. */
    private static String characterTypes() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return "en_US.UTF-8";
        }
        return system.startsWith("windows") ? "en-US" : "C.UTF-8";
    }

    /**
     * Makes a database when there is none of that name.
     *
     * @param url the JDBC URL of any database of the server
     * @param name letters, digits and underscores
     * @return the JDBC URL of the named database
     * @throws SQLException when the server does not answer or refuses
     */
    public static String createDatabase(String url, String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?");
                Statement statement = connection.createStatement()) {
            query.setString(1, name);
            if (!query.executeQuery().next()) {
                statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
            }
        }
        return withDatabase(url, name);
    }

    /** The same JDBC URL with another database name. */
    static String withDatabase(String url, String name) {
        return url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name);
    }

    /** Whether a server answers at that JDBC URL now. */
    static boolean answers(String url) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }
}
