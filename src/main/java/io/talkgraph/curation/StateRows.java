package io.talkgraph.curation;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.Link;
import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Milestone;
import io.talkgraph.catalogue.Note;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Gives entries the rows back that hang on them, as the trail of changes tells them: the old ones go, the told ones come. */
@ApplicationScoped
class StateRows {

    private final StateReferences references;
    private final EntityManager em;

    StateRows(StateReferences references, EntityManager em) {
        this.references = references;
        this.em = em;
    }

    /** The appearances of a talk; the sources by the slugs of the speakers. */
    void appearances(Talk talk, Patch patch, Patch sources) {
        replace("Appearance", "talk", talk, patch, "appearances", row -> {
            Appearance appearance = new Appearance();
            appearance.talk = talk;
            appearance.speaker = references.of(Speaker.class, row.required("speaker"));
            appearance.organization = references.orNone(Organization.class, row.text("organization"));
            appearance.jobTitle = row.text("jobTitle");
            appearance.source = source(sources, row.required("speaker"));
            return appearance;
        });
    }

    /** The links of a talk; the sources by their addresses. */
    void links(Talk talk, Patch patch, Patch sources) {
        replace("Link", "talk", talk, patch, "links", row -> {
            Link link = new Link();
            link.talk = talk;
            link.kind = Objects.requireNonNull(row.choice(LinkKind.class, "kind"));
            link.url = row.required("url");
            link.source = source(sources, link.url);
            return link;
        });
    }

    private static String source(Patch sources, String name) {
        return Objects.requireNonNullElse(sources.text(name), Provenance.CURATOR);
    }

    /** What reports say of a talk. */
    void notes(Talk talk, Patch patch) {
        replace("Note", "talk", talk, patch, "notes", row -> {
            Note note = new Note();
            note.talk = talk;
            note.report = references.of(Report.class, row.required("report"));
            note.text = row.required("text");
            note.language = row.text("language");
            return note;
        });
    }

    /** The figures of a talk or a conference. */
    void figures(CatalogueEntry entry, Patch patch) {
        boolean ofTalk = entry.entryKind() == EntryKind.TALK;
        replace("Figure", ofTalk ? "talk" : "conference", entry, patch, "figures", row -> {
            Figure figure = new Figure();
            figure.talk = ofTalk ? (Talk) entry : null;
            figure.conference = ofTalk ? null : (Conference) entry;
            figure.report = references.orNone(Report.class, row.text("report"));
            figure.value = row.decimal("value");
            figure.unit = row.text("unit");
            figure.label = row.required("label");
            figure.quote = row.required("quote");
            return figure;
        });
    }

    /** What was said of the maturity of a project. */
    void maturity(Project project, Patch patch) {
        replace("MaturityStatement", "project", project, patch, "maturity", row -> {
            MaturityStatement statement = new MaturityStatement();
            statement.project = project;
            statement.maturity = Objects.requireNonNull(row.choice(Maturity.class, "maturity"));
            statement.asOf = row.date("asOf");
            statement.conference = references.orNone(Conference.class, row.text("conference"));
            statement.report = references.orNone(Report.class, row.text("report"));
            statement.source = row.required("source");
            return statement;
        });
    }

    /** The milestones that a report tells of. */
    void milestones(Report report, Patch patch) {
        replace("Milestone", "report", report, patch, "milestones", row -> {
            Milestone milestone = new Milestone();
            milestone.report = report;
            milestone.date = row.required("date");
            milestone.text = row.required("text");
            milestone.projects = new ArrayList<>(references.all(Project.class, row.texts("projects")));
            return milestone;
        });
    }

    private <R> void replace(
            String entity, String owner, CatalogueEntry entry, Patch patch, String field, Function<Patch, R> row) {
        patch.given(field, () -> {
            // One by one: a milestone has rows of its own.
            List<?> standing = em.createQuery("from " + entity + " where " + owner + " = :owner order by pk")
                    .setParameter("owner", entry)
                    .getResultList();
            standing.forEach(em::remove);
            em.flush();
            int position = 0;
            for (Patch each : patch.rows(field)) {
                R made = row.apply(each);
                place(made, position++);
                em.persist(made);
            }
        });
    }

    private static void place(Object row, int position) {
        if (row instanceof Appearance appearance) {
            appearance.position = position;
        } else if (row instanceof Link link) {
            link.position = position;
        } else if (row instanceof Figure figure) {
            figure.position = position;
        } else if (row instanceof Milestone milestone) {
            milestone.position = position;
        }
    }
}
