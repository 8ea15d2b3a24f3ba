package io.talkgraph.importing.sessionize;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.programme.Session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The sessions of a schedule, each once: those for everybody are listed once for each room. */
final class SessionList {

    private final List<Session> sessions = new ArrayList<>();
    private final Map<String, Session> byKey = new HashMap<>();
    private final Set<List<Object>> plenums = new HashSet<>();
    private final ImportProblems problems;

    SessionList(ImportProblems problems) {
        this.problems = problems;
    }

    /**
     * @param session as listed
     * @param plenum whether it is for everybody
     */
    void add(Session session, boolean plenum) {
        boolean again = plenum && session.start() != null && !plenums.add(List.of(session.title(), session.start()));
        Session same = session.keys().isEmpty()
                ? null
                : byKey.putIfAbsent(session.keys().get(0), session);
        if (same == null) {
            if (!again) {
                sessions.add(session);
            }
        } else if (!same.title().equals(session.title()) || !Objects.equals(same.start(), session.start())) {
            problems.warn(
                    null,
                    "Two sessions have the same " + session.keys().get(0) + "; the second one is read without it.",
                    session.title());
            sessions.add(withoutKeys(session));
        }
    }

    private static Session withoutKeys(Session session) {
        return new Session(
                session.title(),
                session.subtitle(),
                List.of(),
                session.date(),
                session.start(),
                session.end(),
                session.room(),
                session.track(),
                session.type(),
                session.language(),
                session.level(),
                session.abstractText(),
                session.people(),
                session.links(),
                session.service(),
                session.cancelled(),
                session.line());
    }

    /** All of them, in the order of the document. */
    List<Session> all() {
        return sessions;
    }
}
