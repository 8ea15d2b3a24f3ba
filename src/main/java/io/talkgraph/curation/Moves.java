package io.talkgraph.curation;

import io.talkgraph.catalogue.value.EntryKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.List;
import java.util.Map;

/** Moves the rows that name one entry over to another; where both were named, one row stays. */
@ApplicationScoped
class Moves {

    private static final List<String> SPEAKER = List.of(
            // Both in one talk: what the one that stays does not say, the other one does.
            """
            update appearance i set organization_id = coalesce(i.organization_id, f.organization_id),
                job_title = coalesce(i.job_title, f.job_title)
            from appearance f where f.talk_id = i.talk_id and f.speaker_id = :from and i.speaker_id = :into
            and (i.organization_id is null and f.organization_id is not null
                or i.job_title is null and f.job_title is not null)""",
            """
            delete from appearance f using appearance i
            where f.talk_id = i.talk_id and f.speaker_id = :from and i.speaker_id = :into""",
            "update appearance set speaker_id = :into where speaker_id = :from");

    private static final List<String> ORGANIZATION = List.of(
            "update appearance set organization_id = :into where organization_id = :from",
            "update project set organization_id = :into, version = version + 1 where organization_id = :from");

    private static final List<String> PROJECT = List.of(
            """
            delete from project_mention f using project_mention i
            where f.talk_id = i.talk_id and f.source = i.source and f.report_id is not distinct from i.report_id
            and f.project_id = :from and i.project_id = :into""",
            "update project_mention set project_id = :into where project_id = :from",
            """
            delete from milestone_project f using milestone_project i
            where f.milestone_id = i.milestone_id and f.project_id = :from and i.project_id = :into""",
            "update milestone_project set project_id = :into where project_id = :from",
            """
            delete from maturity_statement f using maturity_statement i
            where f.project_id = :from and i.project_id = :into and f.maturity = i.maturity and f.source = i.source
            and f.as_of is not distinct from i.as_of and f.conference_id is not distinct from i.conference_id
            and f.report_id is not distinct from i.report_id""",
            "update maturity_statement set project_id = :into where project_id = :from");

    private static final List<String> THEME = List.of(
            """
            delete from theme_mention f using theme_mention i
            where f.talk_id = i.talk_id and f.source = i.source and f.report_id is not distinct from i.report_id
            and f.theme_id = :from and i.theme_id = :into""",
            "update theme_mention set theme_id = :into where theme_id = :from",
            "update theme set parent_id = :into, version = version + 1 where parent_id = :from and id <> :into");

    private static final Map<EntryKind, List<String>> STATEMENTS = Map.of(
            EntryKind.SPEAKER, SPEAKER,
            EntryKind.ORGANIZATION, ORGANIZATION,
            EntryKind.PROJECT, PROJECT,
            EntryKind.THEME, THEME);

    private final EntityManager em;
    private final Positions positions;

    Moves(EntityManager em, Positions positions) {
        this.em = em;
        this.positions = positions;
    }

    /** Moves everything that names an entry of a kind. */
    void all(EntryKind kind, long from, long into) {
        em.flush();
        for (String sql : STATEMENTS.getOrDefault(kind, List.of())) {
            var query = em.createNativeQuery(sql).setParameter("from", from);
            if (sql.contains(":into")) {
                query.setParameter("into", into);
            }
            var unused = query.executeUpdate();
        }
        if (kind == EntryKind.PROJECT) {
            positions.close("milestone_project");
        }
    }
}
