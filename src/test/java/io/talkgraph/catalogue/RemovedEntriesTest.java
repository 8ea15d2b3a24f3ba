package io.talkgraph.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.RemovedEntries.Key;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import javax.sql.DataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link RemovedEntries} on PostgreSQL. */
@QuarkusTest
class RemovedEntriesTest {

    private static final String ONE_OF_EACH =
            """
            insert into conference (id, slug, name, name_key, provenance)
                values (1, 'conf', 'Conf', 'conf', '{"name": "report:c.md"}');
            insert into report (id, slug, source, language, text)
                values (1, 'a', 'a.md', 'en', ''), (2, 'b', 'b.md', 'en', '');
            insert into report_conference values (2, 0, 1);
            insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, provenance)
                values (1, 'ropes', 1, 'Ropes', 'ropes', 'ropes', 'SESSION', '{"title": "document:d", "room": "curator"}');
            insert into former_talk_key values (1, 'rops', 1);
            insert into report_talk values (1, 0, 1);
            insert into organization (id, slug, name, name_key) values (1, 'acme', 'ACME', 'acme');
            insert into speaker (id, slug, name, name_key) values (1, 'ada-b', 'Ada Lovelace', 'ada lovelace');
            insert into speaker_alias values (1, 0, 'A. L.', 'a l');
            insert into redirect values ('SPEAKER', 'ada-byron', 7, 1);
            insert into appearance (id, talk_id, speaker_id, organization_id, position, source)
                values (1, 1, 1, 1, 0, 'report:e.md');
            insert into theme (id, slug, name, name_key, provenance)
                values (1, 'mesh', 'Meshes', 'meshes', '{"name": "curator"}');
            insert into theme_term values (1, 0, 'service mesh', 'service mesh', 'en', false);""";

    private static final Set<String> OF_THE_TALK = Set.of("document:d", "curator", "report:a.md", "report:e.md");

    @Inject
    RemovedEntries removed;

    @Inject
    DataSource dataSource;

    private final Database database = new Database();

    @BeforeEach
    void oneOfEach() throws SQLException {
        database.clear();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(ONE_OF_EACH);
        }
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private Map<Key, Set<String>> remember(Callable<CatalogueEntry> entry) {
        return inTransaction(() -> {
            removed.remember(entry.call(), "ada@example.org");
            return removed.all();
        });
    }

    @Test
    void talkIsKnownByItsKeysAndByWhoSpeaksOfIt() {
        assertThat(remember(() -> Talk.findById(1L)))
                .isEqualTo(Map.of(
                        new Key(EntryKind.TALK, "conf ropes"), OF_THE_TALK,
                        new Key(EntryKind.TALK, "conf rops"), OF_THE_TALK));
    }

    @Test
    void speakerIsKnownByEachNameTheyHad() {
        assertThat(remember(() -> Speaker.findById(1L)))
                .isEqualTo(Map.of(
                        new Key(EntryKind.SPEAKER, "ada lovelace"), OF_THE_TALK,
                        new Key(EntryKind.SPEAKER, "a l"), OF_THE_TALK,
                        new Key(EntryKind.SPEAKER, "ada b"), OF_THE_TALK,
                        new Key(EntryKind.SPEAKER, "ada byron"), OF_THE_TALK));
    }

    @Test
    void conferenceIsStatedByTheReportsOnItAndByItsTalks() {
        assertThat(remember(() -> Conference.findById(1L)))
                .isEqualTo(Map.of(
                        new Key(EntryKind.CONFERENCE, "conf"),
                        Set.of("report:c.md", "report:b.md", "document:d", "curator", "report:a.md", "report:e.md")));
    }

    @Test
    void vocabularyAlwaysCountsAsASource() {
        Set<String> sources = Set.of("curator", "vocabulary");

        assertThat(remember(() -> Theme.findById(1L)))
                .isEqualTo(Map.of(
                        new Key(EntryKind.THEME, "meshes"), sources,
                        new Key(EntryKind.THEME, "mesh"), sources,
                        new Key(EntryKind.THEME, "service mesh"), sources));
        assertThat(remember(() -> Organization.findById(1L)).get(new Key(EntryKind.ORGANIZATION, "acme")))
                .containsExactlyInAnyOrder("vocabulary", "document:d", "curator", "report:a.md", "report:e.md");
    }

    @Test
    void removedTwiceAddsUpTheSources() throws SQLException {
        remember(() -> Theme.findById(1L));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update theme set provenance = '{\"name\": \"report:z.md\"}'");
        }

        assertThat(remember(() -> Theme.findById(1L)).get(new Key(EntryKind.THEME, "mesh")))
                .containsExactlyInAnyOrder("curator", "vocabulary", "report:z.md");
    }

    @Test
    void whatWasMadeAgainIsForgotten() {
        remember(() -> Speaker.findById(1L));

        inTransaction(() -> {
            removed.forget(Speaker.findById(1L));
            return null;
        });

        assertThat(inTransaction(removed::all)).isEmpty();
    }
}
