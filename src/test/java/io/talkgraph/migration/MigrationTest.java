package io.talkgraph.migration;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.operations.LocalPostgres;
import io.talkgraph.testsupport.PostgresServer;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Tests for {@link Schema}: databases of all ages. */
class MigrationTest {

    private static String server = "";
    private static int migrations;

    private String database = "";

    private record Config(boolean migrateAtStart, Duration retry) implements SchemaConfig {}

    @BeforeAll
    static void countTheMigrations() throws IOException {
        server = LocalPostgres.startTemporary();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            migrations = Math.toIntExact(files.count());
        }
    }

    @BeforeEach
    void makeADatabase() throws SQLException {
        database = LocalPostgres.createDatabase(
                server, "schema_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    private Schema schema(boolean migrateAtStart) {
        Flyway flyway = Flyway.configure().dataSource(database, null, null).load();
        return new Schema(flyway, new Config(migrateAtStart, Duration.ofSeconds(1)));
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database, null, null)
                .target(version)
                .load()
                .migrate();
    }

    private String ask(String sql) throws SQLException {
        return PostgresServer.ask(database, sql);
    }

    private void change(String sql) throws SQLException {
        PostgresServer.execute(database, sql);
    }

    @Test
    void emptyDatabaseHasNoSchema() {
        SchemaStatus status = schema(true).look();

        assertThat(status).isEqualTo(new SchemaStatus(null, String.valueOf(migrations), migrations, null));
        assertThat(status.isUsable()).isFalse();
        assertThat(status.describe()).contains("no schema").contains("run migrate");
    }

    @Test
    void lookingChangesNothing() throws SQLException {
        schema(true).look();

        assertThat(ask("select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
    }

    @Test
    void migratingMakesWhatIsMissing() throws SQLException {
        migrateTo("5");
        Schema schema = schema(false);

        assertThat(schema.look().pending()).isEqualTo(migrations - 5);
        assertThat(schema.look().found()).isEqualTo("5");
        assertThat(schema.migrate()).isEqualTo(migrations - 5);

        assertThat(schema.look().isUsable()).isTrue();
        assertThat(schema.migrate()).isZero();
        assertThat(ask("select count(*) from talk_key")).isEqualTo("0");
    }

    @Test
    void processThatMayMigratesAtStart() {
        Schema schema = schema(true);

        assertThat(schema.prepare().pending()).isZero();
        assertThat(schema.usable()).isNotNull();
        schema.require();
    }

    @Test
    void processThatMayNotWaitsForTheMigration() throws SQLException {
        migrateTo("6");
        Schema schema = schema(false);

        assertThatThrownBy(schema::prepare)
                .isInstanceOf(SchemaException.class)
                .hasMessage("The schema is version 6, this program needs version " + migrations + ": run migrate.");

        assertThat(schema.usable()).isNull();
        assertThat(schema.problem()).contains("version 6");
        assertThatThrownBy(schema::require).isInstanceOfSatisfying(ApiException.class, e -> assertThat(e.code())
                .isEqualTo(ErrorCode.UNAVAILABLE));
        assertThat(ask("select max(version) from flyway_schema_history")).isEqualTo("6");
    }

    @Test
    void newerSchemaIsUsable() throws SQLException {
        schema(true).prepare();
        change(
                """
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (900, '99', 'later', 'SQL', 'V99__later.sql', 'test', 1, true)""");
        Schema schema = schema(true);

        SchemaStatus status = schema.prepare();

        assertThat(status.isUsable()).isTrue();
        assertThat(status.found()).isEqualTo("99");
        assertThat(status.describe()).contains("version 99, newer than the " + migrations);
    }

    @Test
    void migrationThatFailedIsNotUsable() throws SQLException {
        schema(true).prepare();
        change("update flyway_schema_history set success = false where version = '" + migrations + "'");

        SchemaStatus status = schema(true).look();

        assertThat(status.isUsable()).isFalse();
        assertThat(status.describe()).startsWith("Migration " + migrations + " of the schema failed");
    }

    @Test
    void migrationThatFailsIsUndoneAndNamed() throws SQLException {
        migrateTo("6");
        // What the next one makes.
        change("create table talk_key (x int)");

        assertThatThrownBy(schema(true)::prepare)
                .isInstanceOf(SchemaException.class)
                .message()
                .contains("V7__")
                .contains("talk_key")
                .hasLineCount(1);

        assertThat(schema(true).look().found()).isEqualTo("6");
        assertThat(schema(true).look().failed()).isNull();
    }

    @Test
    void databaseThatIsNotThereIsToldInOneLine() {
        Flyway flyway = Flyway.configure()
                .dataSource("jdbc:postgresql://localhost:1/nothing", "nobody", "secret-word")
                .load();
        Schema schema = new Schema(flyway, new Config(true, Duration.ofSeconds(1)));

        assertThatThrownBy(schema::prepare)
                .isInstanceOf(SchemaException.class)
                .message()
                .startsWith("The database is not usable: ")
                .contains("localhost:1")
                .doesNotContain("secret-word")
                .hasLineCount(1);
        assertThat(schema.problem()).contains("localhost:1");
    }
}
