package io.talkgraph.importing.writing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link CatalogueWriter} with drafts made by hand, on PostgreSQL. */
@QuarkusTest
class CatalogueWriterTest {

    @Inject
    CatalogueWriter writer;

    @Inject
    EntityManager em;

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private Changes write(String source, Drafts draft) {
        return write(source, draft.build());
    }

    private Changes write(String source, CatalogueDraft draft) {
        return inTransaction(() -> writer.write(draft, Provenance.ofReport(source), new ImportProblems()));
    }

    private static <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }

    private List<?> rows(String query) {
        return inTransaction(() -> em.createQuery(query, Object.class).getResultList());
    }

    @Test
    void sameDraftTwiceChangesNothing() {
        Drafts draft = Drafts.report("a.md")
                .project("Envoy", "envoy proxy")
                .theme("Mesh", "service mesh")
                .talk(
                        "Envoy at large",
                        "Ada Lovelace",
                        "ACME",
                        "storage",
                        "A service mesh with Envoy.",
                        List.of("https://example.org/1"));
        Changes first = write("a.md", draft);
        List<?> before = rows("select t.version, t.slug from Talk t");

        Changes second = write("a.md", draft);

        assertThat(first.of(EntryKind.TALK)).isEqualTo(new Changes.Count(1, 0, 0));
        assertThat(second.any()).isFalse();
        assertThat(second.of(EntryKind.TALK)).isEqualTo(new Changes.Count(0, 0, 1));
        assertThat(second.of(EntryKind.SPEAKER)).isEqualTo(new Changes.Count(0, 0, 1));
        assertThat(rows("select t.version, t.slug from Talk t"))
                .usingRecursiveComparison()
                .isEqualTo(before);
    }

    @Test
    void correctedDraftReplacesItsOwnWords() {
        write(
                "a.md",
                Drafts.report("a.md")
                        .talk(
                                "One",
                                "Ada Lovelac",
                                "ACME",
                                "storage",
                                "Old words.",
                                List.of("https://example.org/old")));

        write(
                "a.md",
                Drafts.report("a.md")
                        .talk(
                                "One",
                                "Ada Lovelace",
                                "ACME",
                                "security",
                                "New words.",
                                List.of("https://example.org/new")));

        assertThat(rows("select t.track from Talk t")).isEqualTo(List.of("security"));
        assertThat(rows("select n.text from Note n")).isEqualTo(List.of("New words."));
        assertThat(rows("select l.url from Link l")).isEqualTo(List.of("https://example.org/new"));
        assertThat(rows("select s.name from Speaker s")).isEqualTo(List.of("Ada Lovelace"));
    }

    @Test
    void talkThatTheDocumentNoLongerHasGoes() {
        write("a.md", Drafts.report("a.md").talk("One", "Ada", "ACME", "x").talk("Two", "Bob", "ACME", "y"));

        write("a.md", Drafts.report("a.md").talk("One", "Ada", "ACME", "x"));

        assertThat(rows("select t.title from Talk t")).isEqualTo(List.of("One"));
    }

    @Test
    void talkThatAnotherReportHasTooStays() {
        write("a.md", Drafts.report("a.md").talk("One", "Ada", "ACME", "x").talk("Two", "Bob", "ACME", "y"));
        write("b.md", Drafts.report("b.md").talk("two", "Bob", "ACME", "z"));

        write("a.md", Drafts.report("a.md").talk("One", "Ada", "ACME", "x"));

        assertThat(rows("select t.title from Talk t order by t.title")).isEqualTo(List.of("One", "Two"));
        assertThat(rows("select n.text from Note n order by n.text")).isEqualTo(List.of("x", "z"));
    }

    @Test
    void twoReportsCompleteEachOther() {
        write("a.md", Drafts.report("a.md").talk("“Service  Mesh” – Why?", "Ada", null, "From a."));
        write("b.md", Drafts.report("b.md").talk("service mesh: why?", "Ada", "ACME", "From b."));

        assertThat(rows("select t.title from Talk t")).hasSize(1);
        assertThat(rows("select a.organization.name from Appearance a")).isEqualTo(List.of("ACME"));
        assertThat(rows("select n.text from Note n order by n.text")).isEqualTo(List.of("From a.", "From b."));
    }

    @Test
    void orderOfImportsDoesNotDecideWhoIsBelieved() {
        Drafts a = Drafts.report("a.md").talk("One", "Ada", "ACME", "track of a", null, List.of());
        Drafts b = Drafts.report("b.md").talk("One", "Ada", "Other", "track of b", null, List.of());
        write("a.md", a);
        write("b.md", b);
        List<?> ab = rows("select t.track, o.name from Appearance p join p.talk t join p.organization o");
        database.clear();
        write("b.md", b);
        write("a.md", a);

        assertThat(rows("select t.track, o.name from Appearance p join p.talk t join p.organization o"))
                .usingRecursiveComparison()
                .isEqualTo(ab);
    }

    @Test
    void curatedValueStays() {
        write("a.md", Drafts.report("a.md").talk("One", "Ada", "ACME", "storage", null, List.of()));
        inTransaction(() -> em.createNativeQuery(
                        "update talk set track = 'by hand'," + " provenance = provenance || '{\"track\": \"curator\"}'")
                .executeUpdate());

        write("a.md", Drafts.report("a.md").talk("One", "Ada", "ACME", "security", null, List.of()));

        assertThat(rows("select t.track from Talk t")).isEqualTo(List.of("by hand"));
    }

    @Test
    void mentionsComeFromTitleTrackAndNotesWithTheirWords() {
        write(
                "a.md",
                Drafts.report("a.md")
                        .project("Envoy", "envoy proxy")
                        .theme("Mesh", "service mesh")
                        .talk(
                                "Envoy at large",
                                "Ada",
                                "ACME",
                                "SERVICE MESH",
                                "First line.\nHere Envoy is a service mesh.",
                                List.of()));

        assertThat(rows("select cast(m.source as string) || ': ' || m.quote from ProjectMention m order by m.source"))
                .asList()
                .containsExactlyInAnyOrder("TITLE: Envoy at large", "NOTES: Here Envoy is a service mesh.");
        assertThat(rows("select cast(m.source as string) from ThemeMention m order by m.source"))
                .isEqualTo(List.of("NOTES", "TRACK"));
    }

    @Test
    void keynotesWithoutTitleAreToldApartBySpeaker() {
        write("a.md", Drafts.report("a.md").talk("Keynote", "Ada", null, "x").talk("Keynote", "Bob", null, "y"));

        assertThat(rows("select t.slug from Talk t order by t.slug"))
                .isEqualTo(List.of("keynote-testconf-2020", "keynote-testconf-2020-2"));
    }

    @Test
    void talkToldInTwoPlacesOfADocumentIsOne() {
        write("a.md", Drafts.report("a.md").talk("One", "Ada", null, "First.").talk("One", "Bob", null, "Second."));

        assertThat(rows("select n.text from Note n")).isEqualTo(List.of("First.\n\nSecond."));
        assertThat(rows("select s.name from Appearance a join a.speaker s order by a.position"))
                .isEqualTo(List.of("Ada", "Bob"));
    }
}
