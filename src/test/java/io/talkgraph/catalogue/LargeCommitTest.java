package io.talkgraph.catalogue;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the commit of a large transaction reads, when PostgreSQL believes that the tables are empty. */
@QuarkusTest
class LargeCommitTest {

    private static final int TALKS = 2_000;

    /** The search document and the state of a talk read each of its rows a few times; other talks' rows never. */
    private static final int READ_PER_TALK = 12;

    private final Database database = new Database();

    @Inject
    DataSource source;

    @BeforeEach
    @AfterEach
    void empty() {
        database.clear();
    }

    @Test
    void readsItsOwnRowsOfEachTalkOnly() throws SQLException {
        try (Connection writer = source.getConnection();
                Statement write = writer.createStatement();
                Connection other = source.getConnection();
                Statement look = other.createStatement()) {
            writer.setAutoCommit(false);
            write.execute(
                    """
                    insert into conference (id, slug, name, name_key) values (1, 'one', 'One', 'one');
                    insert into speaker (id, slug, name, name_key)
                    select s, 'speaker-' || s, 'Speaker ' || s, 'speaker ' || s from generate_series(1, %1$d) s;
                    insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
                    select t, 'talk-' || t, 1, 'Talk ' || t, 'talk ' || t, 'talk ' || t, 'SESSION'
                    from generate_series(1, %1$d) t;
                    insert into appearance (id, talk_id, speaker_id, position, source)
                    select t, t, t, 0, 'curator' from generate_series(1, %1$d) t"""
                            .formatted(TALKS));
            // As an autovacuum that comes by: it sees pages, and no row.
            look.execute("analyze");

            long before = rowsReadOf("appearance", look);
            writer.commit();
            write.execute("select pg_stat_force_next_flush()");
            writer.commit();

            assertThat(rowsReadOf("appearance", look) - before)
                    .isBetween((long) TALKS, (long) TALKS * READ_PER_TALK + 10_000);
        }
    }

    private static long rowsReadOf(String table, Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(
                "select seq_tup_read + idx_tup_fetch from pg_stat_user_tables where relname = '" + table + "'")) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
