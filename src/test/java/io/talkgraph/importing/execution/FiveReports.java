package io.talkgraph.importing.execution;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.ImportFormat;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.writing.Changes;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What five reports on four conferences say, once they are in an empty catalogue; every expected value was read off the
 * documents.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FiveReports {

    private static final String NA_2017 = "kubecon-cloudnativecon-north-america-2017";
    private static final String EU_2018 = "kubecon-cloudnativecon-europe-2018";
    private static final String EU_2019 = "kubecon-cloudnativecon-europe-2019";
    private static final String NA_2019 = "kubecon-cloudnativecon-north-america-2019";

    @Inject
    ImportService imports;

    @Inject
    CatalogueExporter exporter;

    @Inject
    EntityManager em;

    private final Database database = new Database();

    final Map<String, ImportResult> results = new LinkedHashMap<>();

    /** The documents by name, in order. */
    abstract Map<String, byte[]> documents() throws IOException;

    @BeforeAll
    void importAll() throws IOException {
        database.clear();
        results.putAll(run(documents()));
    }

    private Map<String, ImportResult> run(Map<String, byte[]> documents) {
        Map<String, ImportResult> byName = new LinkedHashMap<>();
        documents.forEach((name, bytes) ->
                byName.put(name, imports.run(ImportSource.of(name, bytes, null), ImportFormat.AUTO, false)));
        return byName;
    }

    List<?> rows(String query) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createNativeQuery(query).getResultList());
    }

    private long count(String from) {
        return ((Number) rows("select count(*) from " + from).get(0)).longValue();
    }

    private long talksAt(String conference) {
        return count("talk t join conference c on c.id = t.conference_id where c.slug = '" + conference + "'");
    }

    @Test
    void conferencesAndTheirTalksAreFound() {
        assertThat(rows("select slug from conference order by slug"))
                .isEqualTo(List.of(EU_2018, EU_2019, NA_2017, NA_2019));
        assertThat(talksAt(EU_2018)).isEqualTo(19);
        assertThat(talksAt(NA_2017)).isEqualTo(10);
        assertThat(talksAt(NA_2019)).isEqualTo(8);
        assertThat(talksAt(EU_2019)).isEqualTo(26);
    }

    @Test
    void everyLineIsAccountedFor() throws IOException {
        documents().forEach((name, bytes) -> {
            long lines = new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .count();
            assertThat(results.get(name).lineCount()).as(name).isEqualTo((int) lines);
        });
    }

    @Test
    void secondImportChangesNothing() throws IOException {
        String before = export();
        run(documents()).forEach((name, result) -> result.counts().forEach((kind, count) -> {
            assertThat(count.created()).as(name + " " + kind).isZero();
            assertThat(count.updated()).as(name + " " + kind).isZero();
        }));
        assertSameCatalogue(export(), before);
    }

    @Test
    void anotherOrderGivesTheSameCatalogue() throws IOException {
        String before = export();
        database.clear();
        List<Map.Entry<String, byte[]>> reversed = new ArrayList<>(documents().entrySet());
        Collections.reverse(reversed);
        reversed.forEach(document -> run(Map.ofEntries(document)));
        assertSameCatalogue(export(), before);
    }

    @Test
    void exportComesBackWithoutADifference() throws IOException {
        String before = export();
        database.clear();
        ImportResult result = imports.run(new ImportSource("catalogue.json", before, null), ImportFormat.AUTO, false);
        assertThat(result.format()).isEqualTo(ImportFormat.CATALOG);
        assertThat(result.counts().get(EntryKind.TALK)).isEqualTo(new Changes.Count(63, 0, 0));
        assertSameCatalogue(export(), before);
        ImportResult again = imports.run(new ImportSource("catalogue.json", before, null), ImportFormat.AUTO, false);
        assertThat(again.counts().values()).allMatch(count -> count.created() + count.updated() == 0);
    }

    /** Compares line by line: a failure shows the first lines that differ and not two catalogues. */
    private static void assertSameCatalogue(String actual, String expected) {
        List<String> lines = actual.lines().toList();
        List<String> wanted = expected.lines().toList();
        int same = 0;
        while (same < Math.min(lines.size(), wanted.size()) && lines.get(same).equals(wanted.get(same))) {
            same++;
        }
        assertThat(lines.subList(Math.max(0, same - 8), Math.min(lines.size(), same + 4)))
                .as("line %d", same + 1)
                .isEqualTo(wanted.subList(Math.max(0, same - 8), Math.min(wanted.size(), same + 4)));
        assertThat(lines).hasSameSizeAs(wanted);
    }

    private String export() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void exactlyThreeTalksMentionEnvoy() {
        assertThat(rows("select distinct t.title from talk t join project_mention m on m.talk_id = t.id"
                        + " join project p on p.id = m.project_id where p.slug = 'envoy' order by 1"))
                .isEqualTo(List.of(
                        "How Spotify Migrated Ingress HTTP Systems to Envoy",
                        "How Yelp Moved Security From the App to the Mesh with Envoy and OPA",
                        "Observing and Troubleshooting your Microservices with Istio"));
    }

    @Test
    void cassandraIsNoMentionOfTheTalkBeforeTheUntitledEntry() {
        assertThat(rows("select t.title from talk t join project_mention m on m.talk_id = t.id"
                        + " join project p on p.id = m.project_id join conference c on c.id = t.conference_id"
                        + " where p.name like '%Cassandra' and c.slug = '" + NA_2017 + "'"))
                .isEqualTo(List.of("Accelerating Humanitarian Relief with Kubernetes"));
    }

    @Test
    void kubernetesProjectUpdateIsTwoTalks() {
        assertThat(count("talk where title = 'Kubernetes Project Update'")).isEqualTo(2);
    }

    @Test
    void maturityIsThatOfEurope2019() {
        assertThat(rows("select m.maturity || ' ' || p.name from maturity_statement m"
                        + " join project p on p.id = m.project_id join conference c on c.id = m.conference_id"
                        + " where c.slug = '" + EU_2019 + "' order by 1"))
                .isEqualTo(List.of(
                        "INCUBATING CRI-O",
                        "INCUBATING Harbor",
                        "INCUBATING Helm",
                        "INCUBATING Linkerd",
                        "INCUBATING Rook",
                        "SANDBOX OpenEBS"));
    }

    @Test
    void peopleAreWhoTheyAreAnnouncedAs() {
        assertThat(rows("select s.name, a.job_title, o.name from appearance a join speaker s on s.id = a.speaker_id"
                        + " left join organization o on o.id = a.organization_id where s.name = 'Patrick Galbraith'"))
                .singleElement()
                .isEqualTo(new Object[] {"Patrick Galbraith", "Consultant", null});
        assertThat(rows("select s.name, a.job_title, o.name from appearance a join speaker s on s.id = a.speaker_id"
                        + " left join organization o on o.id = a.organization_id where s.name like 'Gabe%'"))
                .singleElement()
                .isEqualTo(new Object[] {"Gabe Monroy", "CNCF Board Member", "Microsoft"});
        assertThat(rows("select distinct c.slug from appearance a join speaker s on s.id = a.speaker_id"
                        + " join talk t on t.id = a.talk_id join conference c on c.id = t.conference_id"
                        + " where s.name = 'David Aronchick' order by 1"))
                .isEqualTo(List.of(EU_2018, NA_2017));
        assertThat(rows("select t.title from appearance a join speaker s on s.id = a.speaker_id"
                        + " join talk t on t.id = a.talk_id where s.name = 'Bryan Liles' order by 1"))
                .isEqualTo(List.of("CNCF Project Update", "Opening Remarks"));
    }

    @Test
    void theSixKeynotesAreThoseOfNorthAmerica2017() {
        assertThat(rows("select c.slug from talk t join conference c on c.id = t.conference_id where kind = 'KEYNOTE'"))
                .isEqualTo(List.of(NA_2017, NA_2017, NA_2017, NA_2017, NA_2017, NA_2017));
    }
}
