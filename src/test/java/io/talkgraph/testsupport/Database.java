package io.talkgraph.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The test database from the outside: the same for a test inside of the application and for one that asks the packaged
 * program, which has another process.
 */
public final class Database {

    /** A property and not a field: each test profile loads this class again. */
    static final String URL = "talkgraph.test.database";

    /** A connection of its own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(System.getProperty(URL));
    }

    /** Runs statements in one transaction. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empties all tables of content, so that a test begins with an empty catalogue. */
    public void clear() {
        // The trail refuses to be emptied.
        execute("alter table change disable trigger change_stays; truncate " + String.join(", ", tables())
                + "; alter table change enable trigger change_stays");
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select quote_ident(tablename) from pg_tables"
                        + " where schemaname = 'public' and tablename not in"
                        + " ('flyway_schema_history', 'catalogue_state', 'catalogue_touch') order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}
