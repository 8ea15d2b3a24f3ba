package io.talkgraph.operations;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Database;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests for {@link RetagCommand}. */
@QuarkusTest
class RetagCommandTest {

    private static final Path REPORTS = Path.of("src/main/resources/reports");
    private static final String TAGGED =
            "select count(distinct m.talk) from ProjectMention m where m.project.slug = '%s'";

    @Inject
    StartedWork work;

    private final Database database = new Database();

    @Inject
    EntityManager em;

    private Terminal terminal;

    @BeforeEach
    void catalogueOfTheShippedReports() {
        database.clear();
        terminal = new Terminal(work);
        assertThat(terminal.run("import", REPORTS)).isZero();
    }

    private long tagged(String project) {
        return QuarkusTransaction.requiringNew().call(() -> em.createQuery(TAGGED.formatted(project), Long.class)
                .getSingleResult());
    }

    private void execute(String sql) {
        QuarkusTransaction.requiringNew().run(() -> em.createNativeQuery(sql).executeUpdate());
    }

    /** A project that nobody knew when the reports came in: all talks with "cluster" in a text of theirs. */
    private long addProjectOfAWord() {
        execute(
                "insert into project (id, slug, name, name_key, kind) values (90001, 'cluster', 'Cluster', 'cluster', 'PRODUCT')");
        return QuarkusTransaction.requiringNew().call(() -> ((Number) em.createNativeQuery(
                                """
                                        select count(*) from talk t where concat_ws(' ', t.title, t.abstract, t.track,
                                        (select string_agg(n.text, ' ') from note n where n.talk_id = t.id)) ~* '\\ycluster\\y'""")
                        .getSingleResult())
                .longValue());
    }

    @Test
    void newProjectIsFoundInTheTalksThatAreThere() {
        long wanted = addProjectOfAWord();
        assertThat(wanted).isPositive();

        assertThat(terminal.run("retag")).isZero();

        assertThat(tagged("cluster")).isEqualTo(wanted);
        assertThat(terminal.lines())
                .contains("project " + wanted + " 0 Cluster", "63 talks read, 1 projects and themes changed.");
        assertThat(terminal.run("retag")).isZero();
        assertThat(terminal.lines()).containsExactly("63 talks read, nothing changed.");
    }

    @Test
    void dryRunChangesNothing() {
        long wanted = addProjectOfAWord();

        assertThat(terminal.run("retag", "--dry-run")).isZero();

        assertThat(terminal.lines())
                .contains("project " + wanted + " 0 Cluster")
                .endsWith("Nothing was changed (--dry-run).");
        assertThat(tagged("cluster")).isZero();
    }

    @Test
    void nameOfAListNeedsASecondSign() {
        long wanted = addProjectOfAWord();
        execute(
                "update project set case_sensitive = true, name = 'cluster', provenance = '{\"name\": \"document:l.yml\"}'"
                        + " where id = 90001");

        assertThat(terminal.run("retag")).isZero();

        assertThat(tagged("cluster")).isZero();
        execute(
                "update project set category = (select category from project where slug = 'kubernetes') where id = 90001");
        assertThat(terminal.run("retag")).isZero();
        assertThat(tagged("cluster")).isPositive().isLessThan(wanted);
    }
}
