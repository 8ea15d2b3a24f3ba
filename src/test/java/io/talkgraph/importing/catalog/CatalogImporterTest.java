package io.talkgraph.importing.catalog;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.TalkDraft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Tests for {@link CatalogImporter} with documents that somebody wrote or broke by hand. */
class CatalogImporterTest {

    private final CatalogImporter importer = new CatalogImporter();

    private static ImportSource source(String content) {
        return new ImportSource("catalogue.json", content, null);
    }

    private CatalogueDraft read(String content) {
        return importer.read(source(content), new ImportProblems());
    }

    private ImportRejectedException rejected(String content) {
        return catchThrowableOfType(ImportRejectedException.class, () -> read(content));
    }

    private ImportRejectedException rejectedTalk(String members) {
        return rejected(document("\"talks\": [\n{" + members + "}\n]"));
    }

    private static String document(String catalogue) {
        return "{\n\"format\": \"talkgraph-catalog\",\n\"version\": 1,\n\"catalogue\": {\n" + catalogue + "\n}\n}\n";
    }

    private static void assertPlace(ImportRejectedException rejection, int line) {
        assertThat(rejection.line()).as("line").isEqualTo(line);
        assertThat(rejection.column()).as("column").isPositive();
    }

    @Test
    void emptyCatalogueSaysNothing() {
        assertThat(read(document(""))).isEqualTo(CatalogueDraft.EMPTY);
    }

    @Test
    void absentMembersAreNullAndEmpty() {
        TalkDraft talk = read(document("\"talks\": [{\"conference\": \"a\", \"title\": \"T\", \"kind\": \"PANEL\"}]"))
                .talks()
                .get(0);
        assertThat(talk.title()).isEqualTo("T");
        assertThat(talk.kind()).isEqualTo(TalkKind.PANEL);
        assertThat(talk.abstractText()).isNull();
        assertThat(talk.links()).isEmpty();
    }

    @Test
    void documentIsKnownByItsFirstMember() {
        assertThat(importer.affinity(source(document("")))).isEqualTo(100);
        assertThat(importer.affinity(source("{\"format\": \"other\"}"))).isZero();
        assertThat(importer.affinity(source("# talkgraph-catalog"))).isZero();
    }

    @Test
    void otherJsonIsNoCatalogue() {
        assertThat(rejected(document("").replace("talkgraph-catalog", "other")))
                .hasMessageContaining("\"format\" must be \"talkgraph-catalog\"");
    }

    @Test
    void cutOffDocumentIsRejectedWhereItEnds() {
        assertPlace(
                rejected("{\n\"format\": \"talkgraph-catalog\",\n\"version\": 1,\n\"catalogue\": {\n\"talks\": ["), 5);
    }

    @Test
    void proseIsRejectedWhereItBegins() {
        ImportRejectedException rejection = rejected("# KubeCon EU 2018\n");
        assertThat(rejection).hasMessageContaining("cannot be read");
        assertPlace(rejection, 1);
    }

    @Test
    void textAfterTheEndIsRejected() {
        assertPlace(rejected(document("") + "{}"), 8);
    }

    @Test
    void unknownMemberIsNamedWithThoseThereAre() {
        ImportRejectedException rejection =
                rejectedTalk("\"conference\": \"a\", \"title\": \"T\", \"kind\": \"SESSION\",\n\"tracks\": \"T\"");
        assertThat(rejection)
                .hasMessageContaining("catalogue.talks[0].tracks")
                .hasMessageContaining(" title, track.")
                .hasMessageNotContaining("io.talkgraph");
        assertPlace(rejection, 7);
    }

    @Test
    void missingMemberIsNamed() {
        ImportRejectedException rejection = rejectedTalk("\"conference\": \"a\", \"kind\": \"SESSION\"");
        assertThat(rejection).hasMessageContaining("catalogue.talks[0].title: it is missing");
        assertPlace(rejection, 6);
        assertThat(rejected("{\"format\": \"talkgraph-catalog\", \"version\": 1}"))
                .hasMessageContaining("catalogue: it is missing");
        assertThat(rejected("{\"format\": \"talkgraph-catalog\", \"catalogue\": {}}"))
                .hasMessageContaining("version: it is missing");
    }

    @Test
    void nullWhereSomethingMustStandIsRejected() {
        ImportRejectedException rejection =
                rejectedTalk("\"conference\": \"a\", \"kind\": \"SESSION\", \"title\": null");
        assertThat(rejection).hasMessageContaining("title");
        assertPlace(rejection, 6);
        assertThat(rejected(document("\"talks\": [null]"))).hasMessageContaining("catalogue.talks");
        assertThat(rejected(document("").replaceAll("\\{\\s+\\}", "null"))).hasMessageContaining("catalogue");
    }

    @Test
    void nullWhereNothingMayStandIsNothing() {
        String talk =
                "{\"conference\": \"a\", \"kind\": \"SESSION\", \"title\": \"T\", \"room\": null, \"links\": null}";
        assertThat(read(document("\"talks\": [" + talk + "]")).talks().get(0).room())
                .isNull();
    }

    @Test
    void wrongTypeIsRejectedWithItsPlace() {
        assertPlace(rejected(document("\"talks\": {}")), 5);
        assertPlace(rejectedTalk("\"conference\": [\"a\"]"), 6);
        assertThat(rejected(document("\"conferences\": [{\"slug\": \"a\", \"name\": \"A\", \"year\": \"soon\"}]")))
                .hasMessageContaining("catalogue.conferences[0].year")
                .hasMessageContaining("\"soon\"");
    }

    @Test
    void unknownWordIsAnsweredWithThoseThereAre() {
        ImportRejectedException rejection =
                rejectedTalk("\"conference\": \"a\", \"title\": \"T\", \"kind\": \"SERMON\"");
        assertThat(rejection)
                .hasMessageContaining("catalogue.talks[0].kind: \"SERMON\" is not one of KEYNOTE,")
                .hasMessageContaining("PANEL");
    }

    @Test
    void impossibleDateIsNamed() {
        assertThat(rejectedTalk(
                        "\"conference\": \"a\", \"title\": \"T\", \"kind\": \"SESSION\", \"date\": \"2018-02-30\""))
                .hasMessageContaining("catalogue.talks[0].date: \"2018-02-30\"");
    }

    @Test
    void newerVersionIsNotRead() {
        assertThat(rejected(document("").replace("1", "2")))
                .hasMessageContaining("format version 2")
                .hasMessageContaining("newer release");
    }

    @Test
    void versionIsWhatCountsInADocumentOfANewerOne() {
        assertThat(rejected(document("\"panels\": []").replace("1", "2"))).hasMessageContaining("format version 2");
    }

    @Test
    @Timeout(60)
    void deepNestingIsRejected() {
        ImportRejectedException rejection = rejected("{\n\"format\": " + "[".repeat(1_000_000));
        assertThat(rejection).hasMessageContaining("more levels");
        assertPlace(rejection, 2);
    }

    @Test
    @Timeout(60)
    void hugeNumberIsRejected() {
        assertThat(rejected(document("\"talks\": " + "9".repeat(1_000_000)))).hasMessageContaining("longer");
    }
}
