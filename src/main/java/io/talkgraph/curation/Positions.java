package io.talkgraph.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.Map;

/** Keeps lists that are numbered without holes: a list that is read with one has nothing in that place. */
@ApplicationScoped
class Positions {

    /** The numbered lists whose rows go with something else than their owner. */
    private static final Map<String, String> OWNERS =
            Map.of("report_conference", "report_id", "report_talk", "report_id", "milestone_project", "milestone_id");

    /** By way of the numbers below zero: for a moment two rows would have one number. */
    private static final String AWAY =
            """
            update %1$s r set position = -1 - n.place from (
                select %2$s, position, row_number() over (partition by %2$s order by position) - 1 as place from %1$s
                where %2$s in (select %2$s from %1$s group by %2$s having max(position) >= count(*))
            ) n where n.%2$s = r.%2$s and n.position = r.position and n.place <> r.position""";

    private static final String BACK = "update %s set position = -1 - position where position < 0";

    private final EntityManager em;

    Positions(EntityManager em) {
        this.em = em;
    }

    /** Closes the holes of a table; does nothing for one that holds no numbered lists. */
    void close(String table) {
        String owner = OWNERS.get(table);
        if (owner != null && em.createNativeQuery(AWAY.formatted(table, owner)).executeUpdate() > 0) {
            var unused = em.createNativeQuery(BACK.formatted(table)).executeUpdate();
        }
    }
}
