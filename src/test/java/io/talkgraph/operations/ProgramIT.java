package io.talkgraph.operations;

import io.talkgraph.testsupport.PackagedProgram;
import io.talkgraph.testsupport.PackagedProgram.Result;
import io.talkgraph.testsupport.PostgresServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** The program as an operator calls it: its commands, and what a wrong environment does to it. */
@Tag("processes")
class ProgramIT {

    private static final String URL = "QUARKUS_DATASOURCE_JDBC_URL";
    private static final String NOWHERE = "jdbc:postgresql://localhost:1/nowhere";
    private static final Path REPORTS = Path.of("src/main/resources/reports");

    private static String server = "";

    @BeforeAll
    static void startTheServer() throws IOException {
        server = LocalPostgres.startTemporary();
    }

    private static String database() throws SQLException {
        return LocalPostgres.createDatabase(
                server, "program_" + UUID.randomUUID().toString().replace('-', '_'));
    }

    private static Result run(Map<String, String> environment, String... arguments) throws Exception {
        return PackagedProgram.run(environment, arguments);
    }

    @Test
    void oneCommandAfterTheOtherFillsADatabase() throws Exception {
        Map<String, String> environment = Map.of(URL, database());

        Result before = run(environment, "check");
        assertThat(before.code()).as(before.out() + before.err()).isEqualTo(1);
        assertThat(before.out()).contains("ok     database: PostgreSQL ").contains("failed schema: ");

        Result dry = run(environment, "migrate", "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out()).contains("no schema yet").containsPattern("[1-9]\\d* migrations would be made");

        Result migrated = run(environment, "migrate");
        assertThat(migrated.code()).as(migrated.err()).isZero();
        assertThat(migrated.out()).containsPattern("[1-9]\\d* migrations were made");
        assertThat(run(environment, "migrate").out()).contains("0 migrations were made");

        Result check = run(environment, "check");
        assertThat(check.code()).as(check.out() + check.err()).isZero();
        assertThat(check.out()).contains("ok     schema: ").contains("ok     tables: ");

        Result imported = run(environment, "import", REPORTS.toString());
        assertThat(imported.code()).as(imported.err()).isZero();
        Result exported = run(environment, "export");
        assertThat(exported.out()).startsWith("{").contains("\"talkgraph-catalog\"");
        assertThat(exported.err()).isEmpty();
    }

    @Test
    void commandWaitsForNobodysMigration() throws Exception {
        Result result = run(Map.of(URL, database(), "TALKGRAPH_SCHEMA_MIGRATE_AT_START", "false"), "export");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("run migrate").hasLineCount(1);
    }

    @Test
    void changedTableIsFound() throws Exception {
        String database = database();
        run(Map.of(URL, database), "migrate");
        PostgresServer.execute(database, "alter table figure drop column unit cascade");

        Result result = run(Map.of(URL, database), "check");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).contains("failed tables: ").contains("unit");
    }

    @ParameterizedTest
    @CsvSource({
        "TALKGRAPH_LIMITS_DOCUMENT_DEPHT,  5,    TALKGRAPH_LIMITS_DOCUMENT_DEPTH",
        "TALKGRAPH_LIMITS_DOCUMENT_DEPTH,  deep, talkgraph.limits.document.depth",
        "TALKGRAPH_LIMITS_DOCUMENT_DEPTH,  -3,   talkgraph.limits.document.depth",
        "TALKGRAPH_LIMITS_EXECUTION_TIME,  -5S,  talkgraph.limits.execution.time",
        "TALKGRAPH_CACHE_SIZE,             12Q,  talkgraph.cache.size",
        "QUARKUS_DATASOURCE_JDBC_URL,      jdbc:mysql://localhost/x, quarkus.datasource.jdbc.url",
        "QUARKUS_HTTP_PORT,                abc,  quarkus.http.port",
    })
    void wrongSettingStopsItWithItsName(String variable, String value, String name) throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(URL, NOWHERE));
        environment.put(variable, value);

        Result result = run(environment);

        assertThat(result.code()).isNotZero();
        assertThat(result.err() + result.out()).contains(name).doesNotContain("\tat ");
    }

    @Test
    void missingDatabaseIsNamed() throws Exception {
        Result result = run(Map.of());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("QUARKUS_DATASOURCE_JDBC_URL").doesNotContain("\tat ");
    }

    @Test
    void takenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            String port = Integer.toString(taken.getLocalPort());

            Result result = run(Map.of(URL, NOWHERE, "QUARKUS_HTTP_PORT", port, "QUARKUS_MANAGEMENT_PORT", "0"));

            assertThat(result.code()).isEqualTo(1);
            assertThat(result.err()).contains("Port " + port + " is taken").doesNotContain("\tat ");
        }
    }

    @Test
    void lostDatabaseIsOneLineOfACommand() throws Exception {
        Result result = run(Map.of(URL, NOWHERE), "export");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("localhost:1").doesNotContain("\tat ");
    }

    @Test
    void secretsComeFromFiles(@TempDir Path secrets) throws Exception {
        String database = database();
        PostgresServer.execute(database, "create role secretive login password 'from a file'");
        Files.writeString(secrets.resolve("quarkus.datasource.username"), "secretive\n");
        Files.writeString(secrets.resolve("quarkus.datasource.password"), "from a file\n");

        Result result = run(
                Map.of(
                        URL,
                        database.replaceFirst("\\?.*", ""),
                        "SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS",
                        secrets.toString()),
                "migrate",
                "--dry-run");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
    }
}
