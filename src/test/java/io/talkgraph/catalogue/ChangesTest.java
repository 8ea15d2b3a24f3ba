package io.talkgraph.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.CatalogueStates;
import io.talkgraph.testsupport.Database;
import io.talkgraph.testsupport.Trail;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What changes leave in the trail: db/migration/V5__changes.sql. */
@QuarkusTest
class ChangesTest {

    private static final String FEW =
            """
            insert into conference (id, slug, name, name_key) values (1, 'eu', 'EU', 'eu'), (2, 'na', 'NA', 'na');
            insert into organization (id, slug, name, name_key) values (1, 'acme', 'Acme', 'acme');
            insert into speaker (id, slug, name, name_key) values (1, 'ana', 'Ana', 'ana'), (2, 'bob', 'Bob', 'bob');
            insert into project (id, slug, name, name_key, kind) values (1, 'istio', 'Istio', 'istio', 'OPEN_SOURCE');
            insert into theme (id, slug, name, name_key) values (1, 'mesh', 'Mesh', 'mesh'), (2, 'net', 'Net', 'net');
            insert into report (id, slug, source, language, text) values (1, 'trip', 'trip.md', 'en', 'Words.');
            insert into talk (id, slug, conference_id, title, natural_key, title_key, kind)
            values (1, 'one', 1, 'One', 'one', 'one', 'SESSION'), (2, 'two', 1, 'Two', 'two', 'two', 'KEYNOTE');""";

    private final Database database = new Database();

    @Inject
    Trail trail;

    @Inject
    CatalogueStates states;

    @Inject
    WriteLock lock;

    @BeforeEach
    void fill() {
        database.clear();
        trail.write(FEW);
    }

    @Test
    void newEntryLeavesAllItHas() {
        assertThat(
                        trail.of(
                                """
                                insert into talk (id, slug, conference_id, title, natural_key, title_key, kind, level,
                                    starts_at, starts_at_offset, ends_at, ends_at_offset)
                                values (3, 'three', 2, 'Three', 'three', 'three', 'PANEL', 'BEGINNER',
                                    '2019-05-21T12:30:00Z', 7200, '2019-05-21T13:00:00.5Z', 0);
                                insert into link (talk_id, kind, url, position, source)
                                values (3, 'VIDEO', 'https://v.example', 0, 'curator')"""))
                .containsExactly("CREATED TALK three {} -> {conference=na, endsAt=2019-05-21T13:00:00.5Z, kind=PANEL,"
                        + " level=BEGINNER, links=[{url=https://v.example, kind=VIDEO}], slug=three,"
                        + " startsAt=2019-05-21T14:30:00+02:00, title=Three}");
    }

    @Test
    void eachTableLeavesTheFieldItFills() {
        leaves(
                "update conference set city = 'Paris', start_date = '2019-05-20' where id = 1",
                "UPDATED CONFERENCE eu {} -> {city=Paris, startDate=2019-05-20}");
        leaves(
                "insert into figure (id, conference_id, value, unit, label, quote, position)"
                        + " values (1, 1, 8e6, 'users', 'Users', '8 million', 0)",
                "UPDATED CONFERENCE eu {} -> {figures=[{unit=users, label=Users, quote=8 million, value=8000000}]}");
        leaves(
                "update figure set conference_id = null, talk_id = 1, value = 0.5, unit = null",
                "UPDATED CONFERENCE eu {figures=[{unit=users, label=Users, quote=8 million, value=8000000}]} -> {}",
                "UPDATED TALK one {} -> {figures=[{label=Users, quote=8 million, value=0.5}]}");
        leaves(
                "insert into organization_alias values (1, 0, 'ACME', 'acme inc'), (1, 1, 'Acme Inc', 'acme inc 1')",
                "UPDATED ORGANIZATION acme {} -> {aliases=[ACME, Acme Inc]}");
        leaves(
                "insert into speaker_alias values (1, 0, 'Anita', 'anita')",
                "UPDATED SPEAKER ana {} -> {aliases=[Anita]}");
        leaves(
                "insert into project_alias values (1, 0, 'Istiod', 'istiod', null, false), (1, 1, 'IS', 'is', 'es', true)",
                "UPDATED PROJECT istio {} -> {aliases=[Istiod, {text=IS, language=es, caseSensitive=true}]}");
        leaves(
                "update project set organization_id = 1, case_sensitive = true",
                "UPDATED PROJECT istio {caseSensitive=false} -> {caseSensitive=true, organization=acme}");
        leaves(
                "insert into maturity_statement (id, project_id, maturity, as_of, conference_id, source, report_id)"
                        + " values (1, 1, 'SANDBOX', '2017-05-01', 1, 'said', 1)",
                "UPDATED PROJECT istio {} ->"
                        + " {maturity=[{asOf=2017-05-01, report=trip, source=said, maturity=SANDBOX, conference=eu}]}");
        leaves("update theme set parent_id = 2 where id = 1", "UPDATED THEME mesh {} -> {parent=net}");
        leaves(
                "insert into theme_term values (1, 0, 'malla', 'malla', 'es', false)",
                "UPDATED THEME mesh {} -> {terms=[{text=malla, language=es, caseSensitive=false}]}");
        leaves("insert into report_tag values (1, 0, 'go')", "UPDATED REPORT trip {} -> {tags=[go]}");
        leaves("insert into report_conference values (1, 0, 2)", "UPDATED REPORT trip {} -> {conferences=[na]}");
        leaves("insert into report_talk values (1, 0, 2), (1, 1, 1)", "UPDATED REPORT trip {} -> {talks=[two, one]}");
        leaves(
                "insert into import_warning values (1, 0, 'WARNING', 7, null, 'Odd', '3018')",
                "UPDATED REPORT trip {} -> {warnings=[{line=7, excerpt=3018, message=Odd, severity=WARNING}]}");
        leaves(
                "insert into milestone (id, date, text, report_id, position) values (1, '2017', 'Start', 1, 0)",
                "UPDATED REPORT trip {} -> {milestones=[{date=2017, text=Start}]}");
        leaves(
                "insert into milestone_project values (1, 0, 1)",
                "UPDATED REPORT trip {milestones=[{date=2017, text=Start}]} ->"
                        + " {milestones=[{date=2017, text=Start, projects=[istio]}]}");
        leaves(
                "insert into appearance (id, talk_id, speaker_id, organization_id, job_title, position, source)"
                        + " values (1, 1, 1, 1, 'Boss', 0, 'curator'), (2, 1, 2, null, null, 1, 'curator')",
                "UPDATED TALK one {} ->"
                        + " {appearances=[{speaker=ana, jobTitle=Boss, organization=acme}, {speaker=bob}]}");
        leaves(
                "insert into note (talk_id, report_id, text, language) values (1, 1, 'Good.', 'en')",
                "UPDATED TALK one {} -> {notes=[{text=Good., report=trip, language=en}]}");
        leaves(
                "insert into project_mention (talk_id, project_id, quote, source) values (1, 1, 'q', 'TITLE'), (1, 1, 'q', 'TRACK')",
                "UPDATED TALK one {} -> {projects=[istio]}");
        leaves(
                "insert into theme_mention (talk_id, theme_id, quote, source) values (1, 2, 'q', 'TITLE'), (1, 1, 'q', 'TITLE')",
                "UPDATED TALK one {} -> {themes=[mesh, net]}");

        assertThat(states.differences(trail)).isEmpty();
    }

    @Test
    void whatGoesTakesItsPartFromOthers() {
        trail.write(
                """
                insert into project_mention (talk_id, project_id, quote, source) values (1, 1, 'q', 'TITLE');
                insert into note (talk_id, report_id, text) values (2, 1, 'Good.');
                insert into report_talk values (1, 0, 1), (1, 1, 2);""");

        leaves(
                "delete from project",
                "DELETED PROJECT istio {caseSensitive=false, kind=OPEN_SOURCE, name=Istio, slug=istio} -> {}",
                "UPDATED TALK one {projects=[istio]} -> {}");
        leaves(
                "delete from talk where id = 1",
                "UPDATED REPORT trip {talks=[one, two]} -> {talks=[two]}",
                "DELETED TALK one {conference=eu, kind=SESSION, slug=one, title=One} -> {}");
        leaves(
                "delete from report",
                "DELETED REPORT trip {language=en, slug=trip, source=trip.md, talks=[two], text=Words.} -> {}",
                "UPDATED TALK two {notes=[{text=Good., report=trip}]} -> {}");
        leaves(
                "truncate speaker cascade",
                "DELETED SPEAKER ana {name=Ana, slug=ana} -> {}",
                "DELETED SPEAKER bob {name=Bob, slug=bob} -> {}");
    }

    @Test
    void mergedEntrySaysWhereItWentUp() {
        trail.write("insert into appearance (talk_id, speaker_id, position, source) values (1, 2, 0, 'curator')");

        leaves(
                """
                insert into redirect values ('SPEAKER', 'bob', 2, 1);
                update appearance set speaker_id = 1;
                delete from speaker where id = 2;
                insert into speaker_alias values (1, 0, 'Bob', 'bob')""",
                "UPDATED SPEAKER ana {} -> {aliases=[Bob]}",
                "MERGED SPEAKER bob {name=Bob, slug=bob} -> {mergedInto=ana}",
                "UPDATED TALK one {appearances=[{speaker=bob}]} -> {appearances=[{speaker=ana}]}");
    }

    @Test
    void whatChangesNothingLeavesNothing() {
        leaves("update speaker set name = 'Ana', name_key = 'ana' where id = 1");
        leaves("update speaker set name = 'Anna' where id = 1; update speaker set name = 'Ana' where id = 1");
        leaves(
                "insert into speaker (id, slug, name, name_key) values (99, 'x', 'X', 'x'); delete from speaker where slug = 'x'");
        leaves("update talk set version = version + 1");
        leaves("update talk set natural_key = 'first', provenance = '{\"title\": \"curator\"}' where id = 1");
        leaves("begin; delete from speaker; rollback");
        leaves(
                "insert into link (talk_id, kind, url, position, source) values (1, 'CODE', 'https://c.example', 0, 'x');"
                        + " delete from link");

        assertThat(states.differences(trail)).isEmpty();
    }

    @Test
    void savepointThatIsTakenBackLeavesNothing() {
        leaves(
                """
                begin;
                update speaker set name = 'Anna' where id = 1;
                savepoint s; update speaker set name = 'Rob' where id = 2; rollback to s;
                commit""",
                "UPDATED SPEAKER ana {name=Ana} -> {name=Anna}");
    }

    @Test
    void constraintsMadeImmediateLoseNothing() {
        leaves(
                """
                begin; set constraints all immediate;
                delete from speaker where id = 1; update speaker set name = 'Rob' where id = 2;
                commit""",
                "DELETED SPEAKER ana {name=Ana, slug=ana} -> {}",
                "UPDATED SPEAKER bob {name=Bob} -> {name=Rob}");
    }

    @Test
    void changeBelowAnEntryRaisesItsVersionOnce() {
        String link = "insert into link (talk_id, kind, url, position, source) values (1, 'CODE', '%s', 0, 'x')";

        trail.write(link.formatted("https://a.example"));
        assertThat(version()).isEqualTo(1);
        trail.write(link.formatted("https://b.example") + "; update talk set version = version + 1 where id = 1");
        assertThat(version()).isEqualTo(2);
        trail.write("update talk set version = version + 1 where id = 1");
        trail.write(link.formatted("https://c.example"));
        assertThat(version()).isEqualTo(4);
        trail.write("update talk set natural_key = 'first' where id = 1");
        assertThat(version()).isEqualTo(4);
    }

    @Test
    void rowTellsWhoWroteAndInWhichRevision() {
        QuarkusTransaction.requiringNew().run(() -> {
            lock.share("carla");
            Speaker speaker = Speaker.findBySlug("ana").orElseThrow();
            speaker.name = "Anna";
        });
        trail.write("update speaker set name = 'Rob' where id = 2");

        List<Trail.Row> rows = trail.after(0);
        assertThat(rows.subList(rows.size() - 2, rows.size()))
                .extracting(Trail.Row::actor)
                .containsExactly("carla", "operator");
        assertThat(rows.get(rows.size() - 1).revision()).isEqualTo(revision());
    }

    @Test
    void rowsAreOnlyAdded() {
        for (String refused : List.of("update change set actor = 'x'", "delete from change", "truncate change")) {
            assertThatThrownBy(() -> trail.write(refused)).hasMessageContaining("only ever added to");
        }
    }

    private void leaves(String sql, String... rows) {
        assertThat(trail.of(sql)).as(sql).containsExactly(rows);
    }

    private int version() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Talk.findBySlug("one").orElseThrow().version);
    }

    private String revision() {
        return QuarkusTransaction.requiringNew().call(() -> (String) Talk.getEntityManager()
                .createNativeQuery("select revision from catalogue_state", String.class)
                .getSingleResult());
    }
}
