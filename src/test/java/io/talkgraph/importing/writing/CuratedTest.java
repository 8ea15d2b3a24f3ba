package io.talkgraph.importing.writing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;

/** What a curator set stays when a document is imported again, and the import says so. */
@QuarkusTest
class CuratedTest {

    private static final List<String> NO_LINKS = List.of();

    @Inject
    CatalogueWriter writer;

    @Inject
    EntityManager em;

    private final Database database = new Database();

    private ImportProblems problems = new ImportProblems();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private Changes write(Drafts draft) {
        return write("a.md", draft.build());
    }

    private Changes write(String source, CatalogueDraft draft) {
        problems = new ImportProblems();
        return inTransaction(() -> writer.write(draft, Provenance.ofReport(source), problems));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    /** As a curator does it, statement by statement. */
    private void curate(String... statements) {
        inTransaction(() -> {
            for (String statement : statements) {
                em.createNativeQuery(statement).executeUpdate();
            }
            return null;
        });
    }

    private void curated(String table, String... fields) {
        for (String field : fields) {
            curate("update " + table + " set provenance = jsonb_set(provenance, '{" + field + "}', '\"curator\"')");
        }
    }

    private List<?> rows(String query) {
        return inTransaction(() -> em.createQuery(query, Object.class).getResultList());
    }

    private List<String> told() {
        return problems.all().stream()
                .filter(problem -> problem.severity() == Severity.INFO)
                .map(problem -> problem.excerpt() + ": " + fields(problem))
                .toList();
    }

    private static String fields(ImportProblem problem) {
        return problem.message().replaceFirst("^A curator set (.*) of this ([a-z]+): it stays.*$", "$2 $1");
    }

    @Test
    void fieldsThatTheDocumentSaysOtherwiseAreNamedOnce() {
        write(Drafts.report("a.md").talk("One", "Ada", "ACME", "storage", "Words.", NO_LINKS));
        curate("update talk set track = 'by hand', room = 'Hall 1'", "update conference set city = 'Oslo'");
        curated("talk", "track", "room");
        curated("conference", "city", "name");

        Changes changes = write(Drafts.report("a.md").talk("One", "Ada", "ACME", "security", "Words.", NO_LINKS));

        assertThat(rows("select track from Talk")).isEqualTo(List.of("by hand"));
        assertThat(told()).containsExactly("One: talk track");
        assertThat(changes.any()).isFalse();
    }

    @Test
    void curatorWhoAgreesIsNotToldOf() {
        write(Drafts.report("a.md").talk("One", "Ada", "ACME", "storage", "Words.", NO_LINKS));
        curated("talk", "track", "title", "appearances");

        write(Drafts.report("a.md").talk("One", "Ada", "ACME", "storage", "Words.", NO_LINKS));

        assertThat(told()).isEmpty();
    }

    @Test
    void clearedFieldStaysEmpty() {
        write(Drafts.report("a.md").talk("One", "Ada", "ACME", "storage", "Words.", NO_LINKS));
        curate("update talk set track = null");
        curated("talk", "track");

        write(Drafts.report("a.md").talk("One", "Ada", "ACME", "storage", "Words.", NO_LINKS));

        assertThat(rows("select count(*) from Talk where track is null")).isEqualTo(List.of(1L));
        assertThat(told()).containsExactly("One: talk track");
    }

    @Test
    void listsOfATalkStayWhoeverWroteTheirRows() {
        Drafts draft = Drafts.report("a.md")
                .talk("One", "Ada", "ACME", null, "Words.", List.of("https://example.org/1", "https://example.org/2"));
        write(draft);
        curate("delete from link where url like '%1'", "update appearance set job_title = 'CTO'");
        curated("talk", "links", "appearances");

        write(draft);
        assertThat(rows("select url from Link")).isEqualTo(List.of("https://example.org/2"));
        assertThat(told()).containsExactly("One: talk links");

        write(Drafts.report("a.md").talk("One", "Bob", null, null, "Words.", List.of("https://example.org/2")));
        assertThat(rows("select a.speaker.name from Appearance a")).isEqualTo(List.of("Ada"));
        assertThat(rows("select name from Speaker")).isEqualTo(List.of("Ada"));
        assertThat(told()).containsExactly("One: talk appearances");
    }

    @Test
    void curatedNamesAndTermsStay() {
        write(Drafts.report("a.md").project("Envoy", "envoy proxy").theme("Mesh", "service mesh"));
        curate(
                "update project_alias set alias = 'proxy'",
                "update theme_term set term = 'meshes', term_key = 'meshes'");
        curated("project", "aliases");
        curated("theme", "terms");

        write(Drafts.report("a.md").project("Envoy", "envoy proxy").theme("Mesh", "service mesh"));

        assertThat(rows("select a.text from Project p join p.aliases a")).isEqualTo(List.of("proxy"));
        assertThat(rows("select t.text from Theme h join h.terms t")).isEqualTo(List.of("meshes"));
        assertThat(told()).containsExactlyInAnyOrder("Envoy: project aliases", "Mesh: theme terms");
    }

    @Test
    void correctedTitleIsFoundByTheOldOne() {
        write(Drafts.report("a.md").talk("Ropse", "Ada", null, "Words."));
        curate(
                "insert into former_talk_key select conference_id, natural_key, id from talk",
                "update talk set title = 'Ropes', natural_key = 'ropes', title_key = 'ropes'");
        curated("talk", "title");

        Changes changes =
                write(Drafts.report("a.md").talk("Ropse", "Ada", null, "Words.").talk("Ropes", "Bob", null, "More."));

        assertThat(rows("select title from Talk")).isEqualTo(List.of("Ropes"));
        assertThat(rows("select a.speaker.name from Appearance a order by a.position"))
                .isEqualTo(List.of("Ada", "Bob"));
        assertThat(changes.of(EntryKind.TALK)).isEqualTo(new Changes.Count(0, 1, 0));
        assertThat(told()).containsExactly("Ropes: talk title");
    }

    @Test
    void documentOlderThanACuratorDoesNotSpeakForThem() {
        write(Drafts.report("a.md").theme("Mesh", "service mesh"));
        curate("update theme set description = 'New words.'");
        curated("theme", "description");
        CatalogueDraft.Theme old = new CatalogueDraft.Theme(
                "mesh", "Mesh", "Old words.", null, List.of(), java.util.Map.of("description", Provenance.CURATOR));

        write("old.json", Drafts.of(List.of(old), List.of()));

        assertThat(rows("select description from Theme")).isEqualTo(List.of("New words."));
        assertThat(told()).containsExactly("Mesh: theme description");
    }

    @Test
    void textsAreEvidenceOnlyOfWhatTheCuratorTagged() {
        Drafts draft = Drafts.report("a.md")
                .project("Envoy", "envoy proxy")
                .project("Harbor", "harbor registry")
                .theme("Mesh", "service mesh")
                .talk("Envoy and Harbor", "Ada", null, "Envoy is a service mesh, Harbor is none.");
        write(draft);
        curate(
                "delete from project_mention",
                "delete from theme_mention",
                "insert into project_mention (id, talk_id, project_id, quote, source)"
                        + " select 1, t.id, p.id, '', 'CURATOR' from talk t, project p where p.slug = 'envoy'");
        curated("talk", "projects", "themes");

        write(draft);

        assertThat(rows("select p.project.slug || ' ' || cast(p.source as string) from ProjectMention p order by 1"))
                .isEqualTo(List.of("envoy CURATOR", "envoy NOTES", "envoy TITLE"));
        assertThat(rows("select m.theme.slug from ThemeMention m")).isEmpty();
    }

    @Test
    void endBeforeTheCuratorsStartIsLeftOut() {
        write(Drafts.report("a.md").talk("One", "Ada", null, "Words."));
        curate("update conference set start_date = '2020-05-20'");
        curated("conference", "startDate");

        write(Drafts.report("a.md").days("2020-05-11", "2020-05-12").talk("One", "Ada", null, "Words."));

        assertThat(rows("select count(*) from Conference where endDate is null"))
                .isEqualTo(List.of(1L));
        assertThat(told()).containsExactly("TestConf 2020: conference startDate");
    }
}
