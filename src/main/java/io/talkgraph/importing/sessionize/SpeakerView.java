package io.talkgraph.importing.sessionize;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Person;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The view Speakers: who they are, and of their sessions nothing but id and name. */
final class SpeakerView {

    private SpeakerView() {}

    /** The sessions in the order in which they are first named, with their speakers in the order of the list. */
    static List<Session> sessions(JsonNode speakers) {
        Map<String, Session.Builder> sessions = new LinkedHashMap<>();
        for (JsonNode speaker : speakers) {
            Person person = Speakers.person(speaker);
            for (JsonNode node : speaker.path("sessions")) {
                Session.Builder session = session(node, sessions);
                if (session != null && person != null) {
                    session.person(person.name(), person.organization(), person.jobTitle());
                }
            }
        }
        return sessions.values().stream().map(Session.Builder::build).toList();
    }

    /** In some events a session is no object but its id alone; there is no talk without a title. */
    private static Session.@Nullable Builder session(JsonNode node, Map<String, Session.Builder> sessions) {
        String title = ScheduleJson.text(node, "name", "title");
        if (title == null) {
            return null;
        }
        String id = ScheduleJson.text(node, "id");
        return sessions.computeIfAbsent(
                id == null ? title : "id:" + id, key -> Session.titled(title).key("id", id));
    }
}
