package io.talkgraph.catalogue;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.testsupport.CatalogueStates;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Reports;
import io.talkgraph.testsupport.Trail;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** The trail as a whole: its order, and that it leads to what there is. */
@QuarkusTest
class ChangeOrderTest {

    private static final int WRITERS = 6;
    private static final int WRITES = 60;

    @Inject
    DataSource dataSource;

    private final Database database = new Database();

    @Inject
    Trail trail;

    @Inject
    CatalogueStates states;

    @Inject
    ImportService imports;

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    @Test
    void whoCommitsLaterStandsLater() throws SQLException {
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("insert into speaker (slug, name, name_key) values ('ana', 'Ana', 'ana')");
            trail.write("insert into speaker (slug, name, name_key) values ('bob', 'Bob', 'bob')");
            slow.commit();
        }

        assertThat(trail.after(0)).extracting(Trail.Row::slug).containsExactly("bob", "ana");
    }

    @Test
    void twoThatChangeOneEntryHaveEachTheirPart() throws Exception {
        trail.write(
                """
                insert into conference (id, slug, name, name_key) values (1, 'eu', 'EU', 'eu');
                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
                values (1, 'one', 1, 'One', 'one', 'one', 'SESSION');""");
        long before = trail.last();
        try (Connection slow = dataSource.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(link("https://a.example"));
            trail.write(link("https://b.example"));
            slow.commit();
        }

        assertThat(trail.after(before))
                .extracting(Trail.Row::toString)
                .containsExactly(
                        "UPDATED TALK one {} -> {links=[{url=https://b.example, kind=CODE}]}",
                        "UPDATED TALK one {links=[{url=https://b.example, kind=CODE}]} ->"
                                + " {links=[{url=https://a.example, kind=CODE}, {url=https://b.example, kind=CODE}]}");
    }

    private static String link(String url) {
        return "insert into link (talk_id, kind, url, position, source) values (1, 'CODE', '%s', 0, 'x')"
                .formatted(url);
    }

    @Test
    void whoReadsOnMissesNothingWhileManyWrite() throws Exception {
        trail.write("insert into speaker (id, slug, name, name_key)"
                + " select s, 's' || s, 'S' || s, 's' || s from generate_series(1000001, 1000012) s");
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        List<Trail.Row> read = new ArrayList<>();
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(i);
                int writer = i;
                writers.add(threads.submit(() -> writeMuch(writer, random)));
            }
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                read.addAll(trail.after(
                        read.isEmpty() ? 0 : read.get(read.size() - 1).id()));
            }
            for (Future<?> writer : writers) {
                writer.get(1, TimeUnit.MINUTES);
            }
        } finally {
            threads.shutdownNow();
        }
        read.addAll(trail.after(read.get(read.size() - 1).id()));

        assertThat(read).isEqualTo(trail.after(0)).hasSizeGreaterThan(WRITERS * WRITES);
        assertThat(read).extracting(row -> number(row.revision())).isSorted();
        assertThat(states.differences(trail)).isEmpty();
    }

    /** Each write has a name nobody had before, so it leaves a row; some touch two entries, some wait before they end. */
    private void writeMuch(int writer, Random random) {
        for (int i = 0; i < WRITES; i++) {
            int speaker = 1000001 + random.nextInt(11);
            String name = "N" + writer + "x" + i;
            trail.write(
                    switch (i % 3) {
                        case 0 ->
                            "update speaker set name = '%1$s', name_key = '%1$s' where id = %2$d"
                                    .formatted(name, speaker);
                        case 1 ->
                            "insert into speaker (slug, name, name_key) values ('%1$s', '%1$s', '%1$s');"
                                    .formatted(name);
                        default ->
                            """
                            select from speaker where id = 1000012 for no key update;
                            insert into speaker_alias select 1000012, count(*), '%1$s', '%1$s'
                            from speaker_alias where speaker_id = 1000012"""
                                    .formatted(name);
                    });
        }
    }

    private static long number(String revision) {
        return Long.parseLong(revision.substring(0, revision.indexOf('-')));
    }

    @Test
    void sameDocumentTwiceLeavesNoSecondRow() throws IOException {
        importReports();
        long last = trail.last();

        importReports();

        assertThat(trail.after(last)).isEmpty();
        assertThat(trail.after(0))
                .extracting(Trail.Row::actor, Trail.Row::action)
                .contains(tuple("operator", "CREATED"));
    }

    @Test
    void replayedFromItsStartItLeadsToWhatThereIs() throws IOException {
        importReports();
        trail.write(
                """
                update talk set room = 'Hall', starts_at = '2019-05-21T12:30:00.25Z', starts_at_offset = -12600 where id % 3 = 0;
                delete from note where id % 5 = 0; delete from link where id % 4 = 0;
                update appearance set position = 9 - position, job_title = 'Boss' where id % 2 = 0;""");
        trail.write("update conference set country = null, year = year + 1 where id % 2 = 0");
        importReports();
        for (String table : List.of("conference", "speaker", "organization", "project", "theme", "report", "talk")) {
            trail.write("update " + table + " set slug = slug || '-x' where id % 3 = 0");
        }
        trail.write("update theme set parent_id = null where id % 3 = 0; truncate import_warning, project_alias");
        trail.write("delete from project where id % 2 = 0");
        trail.write("delete from report where id = (select min(id) from report)");
        trail.write("delete from talk where id % 7 = 0");

        assertThat(states.differences(trail)).isEmpty();
        assertThat(trail.after(0)).extracting(Trail.Row::action).contains("CREATED", "UPDATED", "DELETED");
    }

    private void importReports() throws IOException {
        for (Map.Entry<String, byte[]> report : Reports.shipped().entrySet()) {
            imports.run(ImportSource.of(report.getKey(), report.getValue(), null), ImportFormat.AUTO, false);
        }
    }
}
