package io.talkgraph.catalogue;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** When the revision of the catalogue changes: db/migration/V2__revision.sql. */
@QuarkusTest
class RevisionTest {

    /** Tables that hold no content; whoever adds another one decides. */
    private static final List<String> NO_CONTENT = List.of(
            "flyway_schema_history",
            "catalogue_state",
            "catalogue_touch",
            "vocabulary_state",
            // Derived from content, by the commit that changes it.
            "search_document",
            "search_conference",
            "search_organization",
            "search_speaker",
            "search_project",
            "search_theme",
            "search_report",
            "search_talk",
            "search_lexeme",
            "search_configuration",
            "search_stale",
            "talk_theme",
            "talk_project",
            // What was and what must not come back; both are written beside a change of content.
            "change",
            "change_touch",
            "entry_state",
            "redirect",
            "removed_entry",
            "former_talk_key");

    @Inject
    DataSource dataSource;

    private final Database database = new Database();

    @Inject
    ImportService imports;

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    @Test
    void eachChangeOfContentChangesIt() throws SQLException {
        List<String> seen = new ArrayList<>(List.of(revision()));
        for (String change : List.of(
                "insert into speaker (slug, name, name_key) values ('ana', 'Ana', 'ana')",
                "update speaker set name = 'Anna'",
                "insert into speaker_alias select id, 0, 'Ana', 'ana' from speaker",
                "delete from speaker_alias",
                "truncate speaker cascade")) {
            execute(change);
            seen.add(revision());
        }

        assertThat(seen).doesNotHaveDuplicates();
    }

    @Test
    void transactionChangesItOnce() throws SQLException {
        long before = number();

        execute("insert into speaker (slug, name, name_key) select x, x, x from unnest(array['a', 'b', 'c']) x;"
                + " update speaker set name = 'd' where slug = 'a'; delete from speaker where slug = 'b'");

        assertThat(number()).isEqualTo(before + 1);
    }

    @Test
    void whatChangesNothingLeavesIt() throws SQLException {
        execute("insert into speaker (slug, name, name_key) values ('ana', 'Ana', 'ana')");
        String before = revision();

        execute("update speaker set name = 'Ana'");
        execute("delete from speaker where slug = 'bob'");
        execute("begin; delete from speaker; rollback");

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void sameDocumentTwiceChangesItOnce() throws SQLException {
        imports.run(report(), ImportFormat.AUTO, false);
        String before = revision();

        imports.run(report(), ImportFormat.AUTO, false);
        imports.run(report(), ImportFormat.AUTO, true);

        assertThat(revision()).isEqualTo(before);
    }

    @Test
    void changeAfterRollbackToSavepointCounts() throws SQLException {
        String before = revision();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            Savepoint savepoint = connection.setSavepoint();
            statement.execute("insert into speaker (slug, name, name_key) values ('ana', 'Ana', 'ana')");
            connection.rollback(savepoint);
            statement.execute("insert into speaker (slug, name, name_key) values ('bob', 'Bob', 'bob')");
            connection.commit();
        }

        assertThat(revision()).isNotEqualTo(before);
    }

    @Test
    void writersDoNotWaitForEachOther() throws SQLException {
        long before = number();
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into speaker (slug, name, name_key) values ('ana', 'Ana', 'ana')");

            execute("set local lock_timeout = 2000;"
                    + " insert into speaker (slug, name, name_key) values ('bob', 'Bob', 'bob')");
            assertThat(number()).isEqualTo(before + 1);

            slow.commit();
        }

        assertThat(number()).isEqualTo(before + 2);
    }

    @Test
    void everyTableOfContentTellsOfItsChanges() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        """
                        select t.tablename from pg_tables t where t.schemaname = 'public' and 3 > (
                            select count(*) from pg_trigger g join pg_proc p on p.oid = g.tgfoid
                            where g.tgrelid = t.tablename::regclass and p.proname = 'catalogue_touched')""")) {
            List<String> silent = new ArrayList<>();
            while (rows.next()) {
                silent.add(rows.getString(1));
            }
            assertThat(silent).containsExactlyInAnyOrderElementsOf(NO_CONTENT);
        }
    }

    private static ImportSource report() {
        String text =
                """
                # KubeCon EU 2019

                ## [Mesh at scale](https://www.youtube.com/watch?v=abc) - Ana Example, Acme
                Istio and Envoy carry 8 million requests per second.
                """;
        return ImportSource.of("trip.md", text.getBytes(StandardCharsets.UTF_8), null);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String revision() throws SQLException {
        return column("revision");
    }

    private long number() throws SQLException {
        return Long.parseLong(column("number"));
    }

    private String column(String name) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + name + " from catalogue_state")) {
            row.next();
            return row.getString(1);
        }
    }
}
