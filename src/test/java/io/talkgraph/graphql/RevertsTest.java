package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.talkgraph.catalogue.value.ChangeId;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NodeId;
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
import java.util.List;
import java.util.Map;

import static io.talkgraph.graphql.Curator.assertRefused;
import static io.talkgraph.graphql.Curator.change;
import static io.talkgraph.graphql.Curator.input;
import static io.talkgraph.graphql.Curator.send;
import static org.assertj.core.api.Assertions.assertThat;

/** Changes that are taken back: what there is afterwards is what there was before. */
@QuarkusTest
class RevertsTest {

    private static final String REVERTED = "change { id action by slug fields { field before after } } node { id }";

    /** All that there is, with who stated it and by what documents find it. */
    private static final String EVERYTHING =
            """
            select s.kind || ' ' || s.entry || ' ' || s.state || coalesce(t.natural_key, '')
            from entry_state s left join talk t on s.kind = 'TALK' and t.id = s.entry
            union all select 'redirect ' || r.kind || r.slug || r.survivor from redirect r
            union all select 'removed ' || natural_key from removed_entry
            order by 1""";

    private final Database database = new Database();

    @Inject
    Trail trail;

    @Inject
    CatalogueStates states;

    @Inject
    ImportService imports;

    @BeforeEach
    void importReports() throws IOException {
        database.clear();
        importAgain();
    }

    private void importAgain() throws IOException {
        for (Map.Entry<String, byte[]> report : Reports.shipped().entrySet()) {
            imports.run(ImportSource.of(report.getKey(), report.getValue(), null), ImportFormat.AUTO, false);
        }
    }

    @Test
    void fieldsGoBackToTheirValuesAndSources() {
        long talk = key("select t.id from talk t join appearance a on a.talk_id = t.id join link l on l.talk_id = t.id"
                + " join theme_mention m on m.talk_id = t.id order by t.id limit 1");
        List<String> before = trail.texts(EVERYTHING);

        JsonPath changed = change(
                "updateTalk",
                "talk { version }",
                input(
                        "id", id(EntryKind.TALK, talk),
                        "version", version("talk", talk),
                        "title", "Another title about Istio",
                        "abstract", "It is about etcd.",
                        "startsAt", "2019-05-21T14:30:00+02:00",
                        "room", "Hall 8",
                        "links", List.of(Map.of("kind", "CODE", "url", "https://code.example")),
                        "appearances", List.of(Map.of("speaker", "Nobody Known", "organization", "Acme Unknown")),
                        "themes", List.of("cost")));
        assertThat(trail.texts(EVERYTHING)).isNotEqualTo(before);
        JsonPath reverted = revert(last(EntryKind.TALK, talk));

        assertThat(reverted.getString("change.action")).isEqualTo("UPDATED");
        assertThat(reverted.getString("change.by")).isEqualTo("Ada");
        assertThat(reverted.getList("change.fields.field"))
                .contains("title", "abstract", "links", "appearances", "room");
        assertThat(reverted.getString("node.id")).isEqualTo(id(EntryKind.TALK, talk));
        assertThat(version("talk", talk)).isGreaterThan(changed.getInt("talk.version"));
        // Those who were made by the change were changes of their own.
        assertThat(without(trail.texts(EVERYTHING), "nobody-known", "acme-unknown"))
                .isEqualTo(before);
    }

    @Test
    void whatChangedSinceIsNamedAndNothingIsRestored() {
        String ana = create("createSpeaker", "speaker", Map.of("name", "Ana Example"));
        rename(ana, "Anna Example", "A. E.");
        long renamed = lastOf(ana);
        rename(ana, "Anne Example", "A. E.");
        List<String> before = trail.texts(EVERYTHING);

        JsonPath refused = assertRefused(sendRevert(renamed), "CONFLICT");

        assertThat(refused.getList("errors[0].extensions.fields")).contains("name");
        assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input.id");
        assertThat(trail.texts(EVERYTHING)).isEqualTo(before);
    }

    @Test
    void whatWasMadeGoesAndComesBackAgain() {
        String ana = create("createSpeaker", "speaker", Map.of("name", "Ana Example", "aliases", List.of("A. E.")));
        long made = lastOf(ana);
        List<String> before = trail.texts(EVERYTHING);

        JsonPath gone = revert(made);

        assertThat(gone.getString("change.action")).isEqualTo("DELETED");
        assertThat(gone.getString("node")).isNull();
        assertRefused(sendRevert(made), "NOT_FOUND");
        JsonPath back = revert(lastOf(ana));
        assertThat(back.getString("change.action")).isEqualTo("CREATED");
        assertThat(back.getString("node.id")).isEqualTo(ana);
        assertThat(trail.texts(EVERYTHING)).isEqualTo(before);
        assertRefused(sendRevert(lastOf(ana) - 1), "CONFLICT");
    }

    @Test
    void whatOthersNeedDoesNotGo() {
        create("createConference", "conference", Map.of("name", "Days"));
        String ana = create("createSpeaker", "speaker", Map.of("name", "Ana Example"));
        create(
                "createTalk",
                "talk",
                Map.of("title", "One", "conference", "days", "appearances", List.of(Map.of("speaker", "ana-example"))));

        JsonPath refused = assertRefused(sendRevert(lastOf(ana)), "CONFLICT");

        assertThat(refused.getInt("errors[0].extensions.dependents.count")).isEqualTo(1);
    }

    @Test
    void revertedReversalIsTheChangeAgain() {
        String ana = create("createSpeaker", "speaker", Map.of("name", "Ana Example"));
        rename(ana, "Anna Example");
        List<String> renamed = trail.texts(EVERYTHING);
        long change = lastOf(ana);

        revert(change);
        assertRefused(sendRevert(change), "CONFLICT");
        revert(lastOf(ana));

        assertThat(trail.texts(EVERYTHING)).isEqualTo(renamed);
    }

    @Test
    void whatWasRemovedComesBackWithWhatItTookAlong() throws IOException {
        for (String sql : List.of(
                "select t.id from talk t join report_talk r on r.talk_id = t.id join note n on n.talk_id = t.id"
                        + " join figure f on f.talk_id = t.id order by t.id limit 1",
                "select l.project_id from milestone_project l join project_mention m using (project_id) order by 1 limit 1",
                "select m.theme_id from theme_mention m where not exists"
                        + " (select from theme t where t.parent_id = m.theme_id) order by 1 limit 1")) {
            EntryKind kind = sql.contains("talk t") && sql.startsWith("select t")
                    ? EntryKind.TALK
                    : sql.contains("project_id") ? EntryKind.PROJECT : EntryKind.THEME;
            long key = key(sql);
            List<String> before = trail.texts(EVERYTHING);

            change("delete" + name(kind), "slug", Map.of("id", id(kind, key)));
            assertThat(trail.texts(EVERYTHING)).isNotEqualTo(before);
            revert(last(kind, key));

            assertThat(trail.texts(EVERYTHING)).as(kind.word()).isEqualTo(before);
        }
        assertThat(states.differences(trail)).isEmpty();
        long last = trail.last();
        importAgain();
        assertThat(trail.after(last)).as("what an import finds new").isEmpty();
    }

    @Test
    void whatOthersGotSinceStays() {
        long theme = key("select m.theme_id from theme_mention m where not exists"
                + " (select from theme t where t.parent_id = m.theme_id) order by 1 limit 1");
        long report = key("select min(id) from report");
        long talk = key("select talk_id from report_talk where report_id = " + report + " order by position limit 1");
        long talks = key("select count(*) from report_talk where report_id = " + report);
        String slug = trail.texts("select slug from talk where id = " + talk).get(0);
        change("deleteTalk", "slug", Map.of("id", id(EntryKind.TALK, talk)));
        long removed = last(EntryKind.TALK, talk);
        long other =
                key("select talk_id from report_talk where report_id = " + report + " order by position desc limit 1");
        change("deleteTalk", "slug", Map.of("id", id(EntryKind.TALK, other)));
        change("deleteTheme", "slug", Map.of("id", id(EntryKind.THEME, theme)));

        revert(removed);

        assertThat(trail.texts("select t.slug from report_talk l join talk t on t.id = l.talk_id where report_id = "
                        + report + " order by position"))
                .as("where it was, and without the other one")
                .hasSize(Math.toIntExact(talks) - 1)
                .first()
                .isEqualTo(slug);
        assertThat(states.differences(trail)).isEmpty();
    }

    @Test
    void mergedOnesPartAgain() throws IOException {
        for (EntryKind kind : List.of(EntryKind.SPEAKER, EntryKind.ORGANIZATION, EntryKind.PROJECT, EntryKind.THEME)) {
            List<Long> two = trail.numbers(PAIRS.get(kind));
            List<String> before = trail.texts(EVERYTHING);

            change(
                    "merge" + name(kind) + "s",
                    kind.word() + " { id }",
                    Map.of("from", id(kind, two.get(0)), "into", id(kind, two.get(1))));
            assertThat(trail.texts(EVERYTHING)).isNotEqualTo(before);
            JsonPath parted = revert(last(kind, two.get(0)));

            assertThat(parted.getString("change.action")).isEqualTo("CREATED");
            assertThat(trail.texts(EVERYTHING)).as(kind.word()).isEqualTo(before);
        }
        assertThat(states.differences(trail)).isEmpty();
        long last = trail.last();
        importAgain();
        assertThat(trail.after(last)).as("what an import finds new").isEmpty();
    }

    /** Two of a kind that much hangs on, also in common. */
    private static final Map<EntryKind, String> PAIRS = Map.of(
            EntryKind.SPEAKER,
            "select speaker_id from appearance where talk_id = (select talk_id from appearance group by 1"
                    + " having count(*) > 1 order by 1 limit 1) order by 1 limit 2",
            EntryKind.ORGANIZATION,
            "select organization_id from appearance where organization_id is not null group by 1"
                    + " order by count(*) desc, 1 limit 2",
            EntryKind.PROJECT,
            "select project_id from project_mention group by 1 order by count(*) desc, 1 limit 2",
            EntryKind.THEME,
            "select theme_id from theme_mention m where not exists (select from theme t where t.parent_id = m.theme_id)"
                    + " group by 1 order by count(*) desc, 1 limit 2");

    @Test
    void mergedIntoOneThatWasMergedLeadsThereAgain() {
        String a = create("createSpeaker", "speaker", Map.of("name", "Ana Example"));
        String b = create("createSpeaker", "speaker", Map.of("name", "Bob Example"));
        String c = create("createSpeaker", "speaker", Map.of("name", "Cem Example"));
        change("mergeSpeakers", "speaker { id }", Map.of("from", a, "into", b));
        List<String> before = trail.texts(EVERYTHING);
        change("mergeSpeakers", "speaker { id }", Map.of("from", b, "into", c));

        revert(lastOf(b));

        assertThat(trail.texts(EVERYTHING)).isEqualTo(before);
        assertThat(Client.ask("{ speaker(slug: \"ana-example\") { slug } }").getString("speaker.slug"))
                .isEqualTo("bob-example");
    }

    @Test
    void formerValueThatNamesWhatIsGoneSaysSo() {
        create("createConference", "conference", Map.of("name", "Days"));
        String ana = create("createSpeaker", "speaker", Map.of("name", "Ana Example"));
        String talk = create(
                "createTalk",
                "talk",
                Map.of("title", "One", "conference", "days", "appearances", List.of(Map.of("speaker", "ana-example"))));
        int version = version("talk", NodeId.parse(talk).orElseThrow().key());
        change("updateTalk", "talk { id }", Map.of("id", talk, "version", version, "appearances", List.of()));
        long emptied = lastOf(talk);
        change("deleteSpeaker", "slug", Map.of("id", ana));

        JsonPath refused = assertRefused(sendRevert(emptied), "CONFLICT");

        assertThat(refused.getString("errors[0].extensions.missing")).isEqualTo("ana-example");
    }

    @Test
    void nameThatIsAnothersByNowIsNotTakenBack() {
        String ana = create("createSpeaker", "speaker", Map.of("name", "Ana Example"));
        change("deleteSpeaker", "slug", Map.of("id", ana));
        long removed = lastOf(ana);
        create("createSpeaker", "speaker", Map.of("name", "Ana Example", "slug", "another"));

        assertRefused(sendRevert(removed), "CONFLICT");
        create("createSpeaker", "speaker", Map.of("name", "Another Ana", "slug", "ana-example"));
        assertRefused(sendRevert(removed), "CONFLICT");
    }

    @Test
    void idOfNoChangeIsRefused() {
        assertRefused(sendRevert(999_999_999), "NOT_FOUND");
        for (String wrong : List.of("nonsense", id(EntryKind.TALK, 1))) {
            JsonPath refused = assertRefused(send("revertChange", REVERTED, Map.of("id", wrong)), "BAD_USER_INPUT");
            assertThat(refused.getString("errors[0].extensions.argument")).isEqualTo("input.id");
        }
    }

    private static void rename(String speaker, String name, String... aliases) {
        int version = Client.ask(
                        "query ($id: ID!) { node(id: $id) { ... on Speaker { version } } }", Map.of("id", speaker))
                .getInt("node.version");
        change(
                "updateSpeaker",
                "speaker { id }",
                aliases.length == 0
                        ? Map.of("id", speaker, "version", version, "name", name)
                        : Map.of("id", speaker, "version", version, "name", name, "aliases", List.of(aliases)));
    }

    private static String create(String mutation, String type, Map<String, ?> input) {
        return change(mutation, type + " { id }", input).getString(type + ".id");
    }

    private static JsonPath sendRevert(long change) {
        return send("revertChange", REVERTED, Map.of("id", new ChangeId(change).toString()));
    }

    private static JsonPath revert(long change) {
        return change("revertChange", REVERTED, Map.of("id", new ChangeId(change).toString()));
    }

    private long lastOf(String id) {
        NodeId node = NodeId.parse(id).orElseThrow();
        return last(node.kind(), node.key());
    }

    private long last(EntryKind kind, long key) {
        return key("select max(id) from change where kind = '" + kind + "' and entry = " + key);
    }

    private long key(String sql) {
        return trail.numbers(sql).get(0);
    }

    private int version(String table, long key) {
        return Math.toIntExact(key("select version from " + table + " where id = " + key));
    }

    private static String id(EntryKind kind, long key) {
        return new NodeId(kind, key).toString();
    }

    private static String name(EntryKind kind) {
        return kind.name().charAt(0) + kind.word().substring(1);
    }

    private static List<String> without(List<String> lines, String... slugs) {
        return lines.stream()
                .filter(line -> List.of(slugs).stream().noneMatch(line::contains))
                .toList();
    }
}
