package io.talkgraph.testsupport;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The database that tests run on is the one that the service needs. */
@QuarkusTest
class PostgresResourceTest {

    @Inject
    DataSource dataSource;

    @Test
    void serverIsNewEnough() throws SQLException {
        assertThat(Integer.parseInt(ask("SHOW server_version_num"))).isGreaterThanOrEqualTo(160_000);
    }

    @Test
    void databaseIsOneOfItsOwn() throws SQLException {
        assertThat(ask("SELECT current_database()")).startsWith("talkgraph_test_");
    }

    @Test
    void extensionsOfTheSearchCanBeInstalled() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm");
            statement.execute("CREATE EXTENSION IF NOT EXISTS unaccent");
        }
        assertThat(ask("SELECT unaccent('Núñez')")).isEqualTo("Nunez");
    }

    @Test
    void lettersBeyondAsciiAreLetters() throws SQLException {
        assertThat(ask("SELECT to_tsvector('simple', 'Señor Ñandú')::text")).isEqualTo("'señor':1 'ñandú':2");
        assertThat(ask("SELECT upper('ñandú')")).isEqualTo("ÑANDÚ");
    }

    private String ask(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}
