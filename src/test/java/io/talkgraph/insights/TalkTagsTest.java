package io.talkgraph.insights;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

/** The pairs of talks with themes and projects are what the mentions say, whoever writes what in which order. */
@QuarkusTest
class TalkTagsTest {

    /** The pairs as the mentions and the tree have them: the second way of finding them. */
    private static final String TRUE_PAIRS =
            """
            with recursive branch (root, id) as (
                select id, id from theme union select b.root, c.id from branch b join theme c on c.parent_id = b.id
            )
            select 't', b.root, t.id, t.conference_id
            from branch b join theme_mention m on m.theme_id = b.id join talk t on t.id = m.talk_id
            union
            select 'p', m.project_id, t.id, t.conference_id from project_mention m join talk t on t.id = m.talk_id""";

    private static final String STORED_PAIRS =
            """
            select 't', theme_id, talk_id, conference_id from talk_theme
            union all
            select 'p', project_id, talk_id, conference_id from talk_project""";

    @Inject
    DataSource dataSource;

    private final Database database = new Database();

    @BeforeEach
    void fill() throws SQLException {
        database.clear();
        execute(
                """
                insert into conference (id, slug, name, name_key)
                select n, 'c' || n, 'C', 'c' from generate_series(1, 3) n;
                insert into theme (id, slug, name, name_key, parent_id)
                select n, 'm' || n, 'M' || n, 'm' || n, nullif(n / 2, 0) from generate_series(1, 12) n;
                insert into project (id, slug, name, name_key, kind)
                select n, 'p' || n, 'P' || n, 'p' || n, 'PRODUCT' from generate_series(1, 6) n;
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
                select n, 't' || n, 1 + n % 3, 'T', 't' || n, 't', 'SESSION' from generate_series(1, 20) n""");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySeriesOfWritesLeavesThePairsOfTheMentions(long seed) throws SQLException {
        Random random = new Random(seed);
        int most = 0;
        for (int i = 0; i < 150; i++) {
            String write = write(random);
            execute(write);
            assertThat(wrong()).as("after %s", write).isEmpty();
            most = Math.max(most, pairs());
        }
        assertThat(most).as("the writes leave something to compare").isGreaterThan(50);
    }

    private static String write(Random random) {
        int talk = 1 + random.nextInt(20);
        int theme = 1 + random.nextInt(12);
        int project = 1 + random.nextInt(6);
        int other = 1 + random.nextInt(12);
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 ->
                "insert into theme_mention (talk_id, theme_id, quote, source) values (%s, %s, 'q', '%s')"
                                .formatted(talk, theme, random.nextBoolean() ? "TITLE" : "NOTES")
                        + " on conflict do nothing";
            case 4, 5 ->
                "insert into project_mention (talk_id, project_id, quote, source) values (%s, %s, 'q', 'TITLE')"
                                .formatted(talk, project)
                        + " on conflict do nothing";
            case 6 ->
                "insert into theme_mention (talk_id, theme_id, quote, source)"
                        + " select id, %s, 'q', 'TRACK' from talk where id %% 3 = 0 on conflict do nothing"
                                .formatted(theme);
            case 7 -> "delete from theme_mention where talk_id = %s".formatted(talk);
            case 8 -> "delete from theme_mention where theme_id = %s and source = 'TITLE'".formatted(theme);
            case 9 -> "delete from project_mention where project_id = %s".formatted(project);
            case 10 ->
                "update theme_mention set talk_id = %s, source = 'CURATOR' where id in (select min(id) from theme_mention)"
                        .formatted(talk);
            case 11 ->
                "update project_mention set project_id = %1$s where id in (select max(id) from project_mention"
                                .formatted(project)
                        + " m where not exists (select from project_mention o where o.talk_id = m.talk_id and o.project_id = %s))"
                                .formatted(project);
            // Rings, too: the tree is kept by whoever edits it, the pairs only follow.
            case 12 -> "update theme set parent_id = nullif(%s, %s) where id = %2$s".formatted(other, theme);
            case 13 ->
                "update theme set parent_id = case when id %% 2 = 0 then nullif(%s, id) else parent_id end"
                        .formatted(other);
            case 14 ->
                "update talk set conference_id = 1 + conference_id %% 3, natural_key = 'x' || id where id = %s"
                        .formatted(talk);
            default ->
                "delete from talk where id = %1$s; insert into talk (id, slug, conference_id, title, natural_key,"
                                .formatted(talk)
                        + " title_key, kind) values (%1$s, 't%1$s', 1, 'T', 'n%1$s', 't', 'SESSION')".formatted(talk);
        };
    }

    @Test
    void changedWordsOfAMentionChangeNoPair() throws SQLException {
        execute("insert into theme_mention (talk_id, theme_id, quote, source) values (1, 12, 'q', 'TITLE')");
        String before = query("select string_agg(xmin::text || ctid, ',' order by theme_id) from talk_theme");

        execute("update theme_mention set quote = 'another'");

        assertThat(query("select string_agg(xmin::text || ctid, ',' order by theme_id) from talk_theme"))
                .isEqualTo(before);
    }

    @Test
    void deletedAndEmptiedTablesLeaveNothing() throws SQLException {
        String mentions = "insert into theme_mention (talk_id, theme_id, quote, source) values (1, 12, 'q', 'TITLE');"
                + " insert into project_mention (talk_id, project_id, quote, source) values (1, 2, 'q', 'TITLE');";
        for (String end : List.of(
                "delete from theme where id = 12; delete from project where id = 2",
                "truncate theme_mention, project_mention",
                "truncate talk cascade")) {
            execute(mentions);
            assertThat(pairs()).isPositive();
            execute(end);
            assertThat(pairs()).as(end).isZero();
            fill();
        }
    }

    @Test
    void writersOfOneTalkFollowEachOther() throws Exception {
        execute("insert into theme_mention (talk_id, theme_id, quote, source) values (1, 4, 'q', 'TITLE')");
        try (Connection first = dataSource.getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute("delete from theme_mention where talk_id = 1");
            // Themes 4 and 5 have the theme 2 above them: it must stand when one goes and the other comes.
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> unchecked(
                    "insert into theme_mention (talk_id, theme_id, quote, source) values (1, 5, 'q', 'TITLE')"));
            waitUntilWaiting(second);
            first.commit();
            second.get(10, SECONDS);
        }
        assertThat(wrong()).isEmpty();
    }

    @Test
    void moverOfAThemeAndTaggerFollowEachOther() throws Exception {
        try (Connection first = dataSource.getConnection();
                Statement statement = first.createStatement()) {
            first.setAutoCommit(false);
            statement.execute(
                    "insert into theme_mention (talk_id, theme_id, quote, source) values (1, 4, 'q', 'TITLE')");
            CompletableFuture<Void> second =
                    CompletableFuture.runAsync(() -> unchecked("update theme set parent_id = 3 where id = 4"));
            waitUntilWaiting(second);
            first.commit();
            second.get(10, SECONDS);
        }
        assertThat(wrong()).isEmpty();
        assertThat(query("select string_agg(theme_id::text, ' ' order by theme_id) from talk_theme"))
                .isEqualTo("1 3 4");
    }

    private void waitUntilWaiting(CompletableFuture<Void> writer) throws SQLException, InterruptedException {
        while (!writer.isDone()
                && query("select count(*) from pg_locks where not granted").equals("0")) {
            Thread.sleep(5);
        }
    }

    private void unchecked(String sql) {
        try {
            execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int pairs() throws SQLException {
        return Integer.parseInt(query("select count(*) from (" + STORED_PAIRS + ") x"));
    }

    /** Pairs that are stored and not true, or true and not stored. */
    private List<String> wrong() throws SQLException {
        String sql =
                """
                (select * from (%1$s) t except select * from (%2$s) s)
                union all
                (select * from (%2$s) s except select * from (%1$s) t)"""
                        .formatted(TRUE_PAIRS, STORED_PAIRS);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> wrong = new ArrayList<>();
            while (rows.next()) {
                wrong.add(rows.getString(1) + rows.getLong(2) + " talk " + rows.getLong(3) + " at " + rows.getLong(4));
            }
            return wrong;
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
