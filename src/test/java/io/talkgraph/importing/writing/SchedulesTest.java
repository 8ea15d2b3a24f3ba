package io.talkgraph.importing.writing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.ProgrammeDraft;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

/** Schedules in the catalogue: which talks are the same, when a schedule changes and when it meets a report. */
@QuarkusTest
class SchedulesTest {

    private static final Event EVENT =
            new Event("TestConf 2020", null, LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 2), null, null, null);

    @Inject
    CatalogueWriter writer;

    @Inject
    CatalogueExporter exporter;

    @Inject
    EntityManager em;

    private final Database database = new Database();

    private ImportProblems problems = new ImportProblems();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private Changes schedule(String name, Session... sessions) {
        problems = new ImportProblems();
        CatalogueDraft draft = ProgrammeDraft.of(
                new Programme(EVENT, Arrays.asList(sessions)), new ImportSource(name, "any", null), problems);
        return QuarkusTransaction.requiringNew().call(() -> writer.write(draft, "document:" + name, problems));
    }

    private Changes report(Drafts draft) {
        problems = new ImportProblems();
        return QuarkusTransaction.requiringNew()
                .call(() -> writer.write(draft.build(), Provenance.ofReport("a.md"), problems));
    }

    private static Session.Builder session(String guid, String title, String speaker) {
        return Session.titled(title).key("guid", guid).person(speaker, null, null);
    }

    /** The titles with the slugs. */
    private List<String> talks() {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select title || ' / ' || slug from Talk order by slug", String.class)
                        .getResultList());
    }

    private String exported() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<String> warnings() {
        return problems.all().stream()
                .filter(problem -> problem.severity() == Severity.WARNING)
                .map(ImportProblem::message)
                .toList();
    }

    @Test
    void sameGuidIsTheSameTalkAfterAChangeOfTitle() {
        schedule("s.xml", session("g1", "Envoy in anger", "Ada Lovelace").build());

        Changes changes = schedule(
                "s.xml", session("g1", "Envoy at peace", "Ada Lovelace").build());

        assertThat(changes.of(EntryKind.TALK)).isEqualTo(new Changes.Count(0, 1, 0));
        assertThat(talks()).containsExactly("Envoy at peace / envoy-at-peace-testconf-2020");
        assertThat(oldSlugsLeadTo("envoy-at-peace-testconf-2020")).hasToString("[envoy-in-anger-testconf-2020]");
        schedule("s.xml", session("g1", "Envoy at peace", "Ada Lovelace").build());
        report(Drafts.report("a.md").talk("Envoy in anger", "Ada Lovelace", null, null, "Notes.", List.of()));
        assertThat(talks()).hasSize(1);
    }

    private List<?> oldSlugsLeadTo(String slug) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery("select r.slug from redirect r join talk t on t.id = r.survivor"
                                + " where r.kind = 'TALK' and t.slug = :slug")
                        .setParameter("slug", slug)
                        .getResultList());
    }

    @Test
    void talksOfOneTitleAreTwoWhenTheScheduleSaysSo() {
        Session[] sessions = {
            session("g1", "Opening", null)
                    .time(OffsetDateTime.parse("2020-03-01T09:00Z"), null)
                    .build(),
            session("g2", "Opening", null)
                    .time(OffsetDateTime.parse("2020-03-02T09:00Z"), null)
                    .build()
        };

        Changes first = schedule("s.xml", sessions);
        Changes second = schedule("s.xml", sessions);

        assertThat(first.of(EntryKind.TALK)).isEqualTo(new Changes.Count(2, 0, 0));
        assertThat(second.any()).isFalse();
    }

    @Test
    void firstSpellingOfADocumentStays() {
        Session[] sessions = {
            session("g1", "One", "James A Bednar").build(),
            session("g2", "Two", "James A. Bednar").build()
        };
        schedule("s.xml", sessions);

        Changes again = schedule("s.xml", sessions);

        assertThat(again.of(EntryKind.SPEAKER)).isEqualTo(new Changes.Count(0, 0, 1));
    }

    @Test
    void twoSchedulesOfOneConferenceAreOne() {
        Session one = session("g1", "Envoy in anger", "Ada Lovelace").build();
        schedule("s.xml", one);

        Changes changes = schedule("s.json", one);

        assertThat(changes.of(EntryKind.TALK)).isEqualTo(new Changes.Count(0, 0, 1));
    }

    @Test
    void otherGuidOfAnotherScheduleIsAnotherTalk() {
        schedule("s.xml", session(UUID.randomUUID().toString(), "Opening", null).build());

        schedule("t.xml", session(UUID.randomUUID().toString(), "Opening", null).build());

        assertThat(talks()).hasSize(2);
    }

    /** Calendars make identifiers of their own for talks that have one. */
    @Test
    void otherIdentifierOfACalendarIsTheSameTalk() {
        schedule("s.xml", session(UUID.randomUUID().toString(), "Opening", null).build());

        schedule("t.ics", session("opening@calendar", "Opening", null).build());

        assertThat(talks()).hasSize(1);
    }

    @Test
    void talkThatTheScheduleNoLongerHasGoes() {
        schedule(
                "s.xml",
                session("g1", "Stays", null).build(),
                session("g2", "Goes", "Ada Lovelace").build());

        Changes changes = schedule("s.xml", session("g1", "Stays", null).build());

        assertThat(talks()).containsExactly("Stays / stays-testconf-2020");
        assertThat(changes.of(EntryKind.TALK)).isEqualTo(new Changes.Count(0, 1, 1, 1));
    }

    @Test
    void talkThatAReportTellsOfStaysWithoutTheSchedule() {
        schedule(
                "s.xml",
                session("g1", "Stays", null).build(),
                session("g2", "Told of", "Ada Lovelace").build());
        report(Drafts.report("a.md").talk("Told of", "Ada Lovelace", null, null, "Notes.", List.of()));

        schedule("s.xml", session("g1", "Stays", null).build());

        assertThat(talks()).hasSize(2);
    }

    @Test
    void reportMeetsScheduleInAnyOrder() throws IOException {
        Session session = session("g1", "Envoy in anger: a story of proxies", "Ada Lovelace")
                .text("What the schedule says.")
                .place("Room 1", "Networking")
                .link("https://example.org/1", null)
                .build();
        Drafts report = Drafts.report("a.md")
                .talk("Envoy in Anger", "Ada Lovelace", "ACME", "mesh", "Notes.", List.of("https://example.org/1"));
        schedule("s.xml", session);
        report(report);
        String scheduleFirst = exported();
        assertThat(warnings()).isEmpty();
        assertThat(talks())
                .containsExactly(
                        "Envoy in anger: a story of proxies / envoy-in-anger-a-story-of-proxies-testconf-2020");

        database.clear();
        report(report);
        schedule("s.xml", session);

        assertThat(exported()).isEqualTo(scheduleFirst);
        assertThat(report(report).any()).isFalse();
        assertThat(schedule("s.xml", session).any()).isFalse();
    }

    /** Two candidates are no certain match, whichever stands first. */
    @Test
    void oneOfTwoAlikeIsNotTaken() {
        schedule(
                "s.xml",
                session("g1", "Envoy in anger part one", "Ada Lovelace").build(),
                session("g2", "Envoy in anger part two", "Ada Lovelace").build());

        report(Drafts.report("a.md").talk("Envoy in anger part", "Ada Lovelace", null, null, "Notes.", List.of()));

        assertThat(talks()).hasSize(3);
        assertThat(warnings()).hasSize(2);
    }

    @Test
    void whatOnlyMayBeOneIsAWarning() {
        schedule(
                "s.xml",
                session("g1", "Envoy in anger and in peace", "Ada Lovelace").build());

        report(Drafts.report("a.md")
                .talk("Peace with Envoy in production", "Ada Lovelace", null, null, "Notes.", List.of()));

        assertThat(talks()).hasSize(2);
        assertThat(warnings()).singleElement().satisfies(message -> assertThat(message)
                .contains("\"Envoy in anger and in peace\"", "envoy-in-anger-and-in-peace-testconf-2020"));
    }

    @Test
    void sharedSpeakerAloneIsNoMatch() {
        schedule("s.xml", session("g1", "Envoy in anger", "Ada Lovelace").build());

        report(Drafts.report("a.md").talk("Gardening", "Ada Lovelace", null, null, "Notes.", List.of()));

        assertThat(talks()).hasSize(2);
        assertThat(warnings()).isEmpty();
    }
}
