package io.talkgraph.curation;

import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The maturity of projects: a curator states it as of today, and what others stated stays in the history. */
@ApplicationScoped
class MaturityEdits {

    private static final String STATEMENTS =
            "from MaturityStatement where project = :project order by asOf desc nulls last, pk desc";

    private final EntityManager em;
    private final Clock clock;

    @Inject
    MaturityEdits(EntityManager em) {
        this(em, Clock.systemUTC());
    }

    MaturityEdits(EntityManager em, Clock clock) {
        this.em = em;
        this.clock = clock;
    }

    /** The latest statement; null when nobody states any. */
    @Nullable
    Maturity of(Project project) {
        return statements(project).stream()
                .map(statement -> statement.maturity)
                .findFirst()
                .orElse(null);
    }

    /** Adds the curator's word of today; null takes back all that curators stated. */
    void state(Project project, @Nullable Maturity maturity) {
        LocalDate today = LocalDate.now(clock);
        for (MaturityStatement statement : statements(project)) {
            if (statement.source.equals(Provenance.CURATOR) && (maturity == null || today.equals(statement.asOf))) {
                em.remove(statement);
            }
        }
        if (maturity != null) {
            MaturityStatement statement = new MaturityStatement();
            statement.project = project;
            statement.maturity = maturity;
            statement.asOf = today;
            statement.source = Provenance.CURATOR;
            em.persist(statement);
        }
    }

    private List<MaturityStatement> statements(Project project) {
        return em.createQuery(STATEMENTS, MaturityStatement.class)
                .setParameter("project", project)
                .getResultList();
    }
}
