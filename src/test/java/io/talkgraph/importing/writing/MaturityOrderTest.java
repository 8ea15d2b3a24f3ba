package io.talkgraph.importing.writing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.CatalogueDraft.MaturityStatement;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that several documents may speak of the maturity of one project, in whatever order they come. */
@QuarkusTest
class MaturityOrderTest {

    @Inject
    CatalogueWriter writer;

    @Inject
    EntityManager em;

    private final Database database = new Database();

    @BeforeEach
    void emptyCatalogue() {
        database.clear();
    }

    private static MaturityStatement statement(Maturity maturity, @Nullable String day, String source) {
        return new MaturityStatement(maturity, day == null ? null : LocalDate.parse(day), null, source, null);
    }

    /** Writes what a document says; true when that changed anything. */
    private boolean write(String document, MaturityStatement... statements) {
        CatalogueDraft.Project project = new CatalogueDraft.Project(
                null,
                "Ropewalk",
                false,
                List.of(),
                null,
                ProjectKind.OPEN_SOURCE,
                null,
                null,
                null,
                null,
                List.of(statements),
                Map.of());
        CatalogueDraft draft = Drafts.of(List.of(), List.of(project));
        return QuarkusTransaction.requiringNew()
                .call(() -> writer.write(draft, "document:" + document, new ImportProblems()))
                .any();
    }

    private boolean writeOld() {
        return write("2019.yml", statement(Maturity.INCUBATING, null, "page, 2019.yml"));
    }

    private boolean writeNew() {
        return write(
                "2026.yml",
                statement(Maturity.INCUBATING, "2018-05-01", "page, 2026.yml"),
                statement(Maturity.GRADUATED, "2021-05-01", "page, 2026.yml"));
    }

    private boolean writeNewest() {
        return write(
                "2027.yml",
                statement(Maturity.INCUBATING, "2018-05-01", "page, 2027.yml"),
                statement(Maturity.GRADUATED, "2021-05-01", "page, 2027.yml"),
                statement(Maturity.ARCHIVED, "2027-01-01", "page, 2027.yml"));
    }

    private List<String> statements() {
        return QuarkusTransaction.requiringNew()
                .call(() -> em
                        .createQuery("from MaturityStatement", io.talkgraph.catalogue.MaturityStatement.class)
                        .getResultList()
                        .stream()
                        .map(one -> one.maturity + " " + one.asOf + " " + one.source)
                        .sorted()
                        .toList());
    }

    @Test
    void olderDocumentTakesNothingFromANewerOne() {
        writeNew();
        writeOld();
        assertThat(statements())
                .containsExactly(
                        "GRADUATED 2021-05-01 page, 2026.yml",
                        "INCUBATING 2018-05-01 page, 2026.yml",
                        "INCUBATING null page, 2019.yml");
    }

    @Test
    void orderOfTheDocumentsDoesNotMatter() {
        writeNewest();
        writeNew();
        writeOld();
        List<String> backwards = statements();
        database.clear();
        writeOld();
        writeNew();
        writeNewest();
        assertThat(statements())
                .isEqualTo(backwards)
                .contains("ARCHIVED 2027-01-01 page, 2027.yml", "GRADUATED 2021-05-01 page, 2026.yml")
                .hasSize(4);
    }

    @Test
    void everythingTwiceChangesNothing() {
        writeNewest();
        writeNew();
        writeOld();
        assertThat(writeNewest()).isFalse();
        assertThat(writeNew()).isFalse();
        assertThat(writeOld()).isFalse();
    }

    @Test
    void documentTakesBackWhatItSaidItself() {
        writeNew();
        write("2026.yml", statement(Maturity.INCUBATING, "2018-05-01", "page, 2026.yml"));
        assertThat(statements()).containsExactly("INCUBATING 2018-05-01 page, 2026.yml");
    }
}
