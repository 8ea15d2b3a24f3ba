package io.talkgraph.faults;

import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.Tokens;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.create;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The drill of src/docs/backup.md, with the commands that stand there: a catalogue with everything that only a database knows
 * is dumped while the service works, lost, and restored.
 */
@Tag("processes")
@EnabledOnOs(value = OS.LINUX, disabledReason = "looks for PostgreSQL where Debian has it")
@Timeout(180)
class RestoreIT {

    private static final String IMPORT =
            "mutation ($name: String!, $content: String!) { importDocument(input: {name: $name, content: $content}) {"
                    + " talks { created } } }";

    /** Everything that an export does not have: who changed what, what was merged and removed, who stated what. */
    private static final String MEMORY =
            """
            select md5(string_agg(x, ',' order by x)) from (
                select 'change' || t::text as x from change t union all select 'redirect' || t::text from redirect t
                union all select 'removed' || t::text from removed_entry t
                union all select 'former' || t::text from former_talk_key t
                union all select 'state' || t::text from catalogue_state t
                union all select 'talk' || t::text from talk t union all select 'speaker' || t::text from speaker t
                union all select 'search' || t::text from search_document t) all_rows""";

    @TempDir
    static Path folder;

    private static PostgresInstallation postgres;

    @BeforeAll
    static void startTheServer() throws Exception {
        Path programs = PostgresInstallation.find()
                .orElseThrow(() -> new TestAbortedException(
                        "No PostgreSQL with pg_dump and a server of the same version in /usr/lib/postgresql or"
                                + " TALKGRAPH_POSTGRES_BIN"));
        postgres = PostgresInstallation.start(programs, folder);
        // The user of the service is no superuser, as in backup.md.
        PostgresServer.execute(postgres.url("postgres", "postgres"), "create role talkgraph login createdb");
        createDatabase();
    }

    @AfterAll
    static void stop() throws Exception {
        if (postgres != null) {
            postgres.close();
        }
    }

    private static void createDatabase() throws SQLException {
        PostgresServer.execute(
                postgres.url("postgres", "talkgraph"), "create database talkgraph template template0 encoding 'UTF8'");
    }

    @Test
    void whatWasLostIsRestored() throws Exception {
        String database = postgres.url("talkgraph", "talkgraph");
        Path dump = folder.resolve("talkgraph.dump");
        String before;
        String memory;
        try (Replica service = start(database)) {
            fill(service);
            before = export(database, "before");
            memory = PostgresServer.ask(database, MEMORY);
            postgres.run("pg_dump", "--format=custom", "--file=" + dump, "talkgraph");
            assertAnswered(service.post(create("Too late")));
        }
        PostgresServer.execute(postgres.url("postgres", "talkgraph"), "drop database talkgraph with (force)");

        createDatabase();
        postgres.run(
                "pg_restore",
                "--dbname=talkgraph",
                "--no-owner",
                "--no-privileges",
                "--exit-on-error",
                "--jobs=2",
                dump.toString());
        postgres.run("psql", "--dbname=talkgraph", "--command=analyze");

        assertThat(PostgresServer.ask(database, MEMORY)).isEqualTo(memory);
        assertThat(export(database, "after")).isEqualTo(before);
        try (Replica service = start(database)) {
            assertWorks(service, database);
        }
    }

    private static Replica start(String database) throws IOException, InterruptedException {
        return Replica.start("restore", database, new Tokens().start());
    }

    /** Reports, an entry of a curator, one that went up in another, one that was removed. */
    private static void fill(Replica service) throws Exception {
        for (String report : new String[] {"kubecon-na-2017-day-2.md", "kubecon-eu-2019-barcelona.md"}) {
            String content = Files.readString(Path.of("src/main/resources/reports", report));
            assertAnswered(service.post(IMPORT, Map.of("name", report, "content", content)));
        }
        String first = id(service.post(create("Grace Hopper")));
        String second = id(service.post(create("G. Hopper")));
        assertAnswered(service.post("mutation { mergeSpeakers(input: {from: \"%s\", into: \"%s\"}) { speaker { id } } }"
                .formatted(second, first)));
        String removed = id(service.post(create("Nobody")));
        assertAnswered(service.post("mutation { deleteSpeaker(input: {id: \"%s\"}) { id } }".formatted(removed)));
        JsonPath talk = JsonPath.from(
                service.post("{ talks(first: 1) { nodes { id version } } }").body());
        assertAnswered(
                service.post("mutation { updateTalk(input: {id: \"%s\", version: %d, title: \"Chosen by a curator\"})"
                                .formatted(
                                        talk.getString("data.talks.nodes[0].id"),
                                        talk.getInt("data.talks.nodes[0].version"))
                        + " { talk { id } } }"));
    }

    private static String id(HttpResponse<String> created) {
        return JsonPath.from(created.body()).getString("data.createSpeaker.speaker.id");
    }

    private static String export(String database, String name) throws IOException, InterruptedException {
        Path file = folder.resolve(name + ".json");
        Process process = Replica.command("export-" + name, database, "export", "-o", file.toString());
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(Replica.log("export-" + name)))
                .isZero();
        return Files.readString(file);
    }

    /** Triggers, sequences, the search, the memory of merges and removals. */
    private static void assertWorks(Replica service, String database) throws Exception {
        assertThat(service.post("{ speaker(slug: \"g-hopper\") { name } }").body())
                .as("what was merged leads to what it was merged into")
                .contains("Grace Hopper");
        assertThat(service.post("{ search(text: \"hopper\", first: 1) { edges { node { __typename } } } }")
                        .body())
                .contains("Speaker");
        assertThat(service.post("{ speakers(filter: {}) { nodes { name } } }").body())
                .doesNotContain("Too late");
        int last = Integer.parseInt(PostgresServer.ask(database, "select max(id) from change"));
        assertAnswered(service.post(create("After")));
        assertThat(PostgresServer.ask(database, "select slug || ' ' || action from change where id > " + last))
                .isEqualTo("after CREATED");
        String report = "kubecon-na-2017-day-2.md";
        assertThat(service.post(
                                IMPORT,
                                Map.of(
                                        "name",
                                        report,
                                        "content",
                                        Files.readString(Path.of("src/main/resources/reports", report))))
                        .body())
                .as("the same document again")
                .contains("\"created\":0");
        assertThat(PostgresServer.ask(database, "select count(*) from pg_stats where schemaname = 'public'"))
                .isNotEqualTo("0");
    }

    @Test
    void backupOfAnOlderReleaseIsMigrated() throws Exception {
        PostgresServer.execute(postgres.url("postgres", "talkgraph"), "create database older template template0");
        String older = postgres.url("older", "talkgraph");
        Flyway.configure()
                .dataSource(older, "talkgraph", "")
                .locations("classpath:db/migration")
                .target("6")
                .load()
                .migrate();
        PostgresServer.execute(older, "insert into speaker (slug, name, name_key) values ('old', 'Old', 'old')");
        Path dump = folder.resolve("older.dump");
        postgres.run("pg_dump", "--format=custom", "--file=" + dump, "older");
        PostgresServer.execute(postgres.url("postgres", "talkgraph"), "create database restored template template0");
        postgres.run(
                "pg_restore", "--dbname=restored", "--no-owner", "--no-privileges", "--exit-on-error", dump.toString());

        try (Replica service = start(postgres.url("restored", "talkgraph"))) {
            assertThat(service.post("{ speakers { nodes { name } } }").body()).contains("\"Old\"");
            assertAnswered(service.post(create("New")));
        }
    }
}
