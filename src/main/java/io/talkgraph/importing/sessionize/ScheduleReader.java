package io.talkgraph.importing.sessionize;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.programme.Event;
import io.talkgraph.importing.programme.Programme;
import io.talkgraph.importing.programme.Session;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.Set;

/** Tells the views of Sessionize apart and walks through their sessions. */
final class ScheduleReader {

    private static final int NAMED_MEMBERS = 8;

    private final SessionReader reader;
    private final SessionList sessions;

    private ScheduleReader(JsonNode root, ImportSource source, ImportProblems problems) {
        reader = new SessionReader(root, new SessionTimes(source.timeZone(), problems), problems);
        sessions = new SessionList(problems);
    }

    /**
     * @param source the document
     * @param problems takes what makes no sense
     * @return the programme; its event is unknown, as Sessionize does not say
     * @throws ImportRejectedException when it is none of the views, or its times are local and nobody said where
     */
    static Programme read(ImportSource source, ImportProblems problems) {
        JsonNode root = ScheduleJson.parse(source.content());
        if (isSpeakers(root)) {
            return new Programme(Event.UNKNOWN, SpeakerView.sessions(root));
        } else if (!root.path("sessions").isArray() && !isGrid(root) && !isGroups(root)) {
            throw new ImportRejectedException("The document is no schedule of Sessionize: " + found(root)
                    + " A view has \"sessions\" and \"speakers\", or is a list of days with \"rooms\", of groups with"
                    + " \"sessions\", or of speakers with \"sessions\".");
        }
        ScheduleReader reader = new ScheduleReader(root, source, problems);
        reader.walk(root);
        return new Programme(Event.UNKNOWN, reader.sessions.all());
    }

    private void walk(JsonNode root) {
        add(root.path("sessions"), null);
        if (root.isArray()) {
            for (JsonNode dayOrGroup : root) {
                add(dayOrGroup.path("sessions"), null);
                for (JsonNode room : dayOrGroup.path("rooms")) {
                    add(room.path("sessions"), ScheduleJson.text(room, "name"));
                }
            }
        }
    }

    private void add(JsonNode list, @Nullable String room) {
        for (JsonNode node : list) {
            if (node.isObject()) {
                Session session = reader.read(node, room);
                sessions.add(session, node.path("isPlenumSession").asBoolean());
            }
        }
    }

    private static boolean isSpeakers(JsonNode root) {
        JsonNode first = root.path(0);
        return first.path("sessions").isArray() && (first.has("fullName") || first.has("lastName"));
    }

    private static boolean isGrid(JsonNode root) {
        return root.path(0).path("rooms").isArray();
    }

    private static boolean isGroups(JsonNode root) {
        return root.path(0).path("sessions").isArray();
    }

    private static String found(JsonNode root) {
        JsonNode object = root.isArray() ? root.path(0) : root;
        if (!object.isObject()) {
            return root.isArray() && root.isEmpty() ? "it is an empty list." : "it is a list without objects.";
        } else if (object.has("tagLine") && !object.has("sessions")) {
            return "it is a list of speakers who have no sessions. Fetch the view All or GridSmart.";
        } else if (root.path("schedule").isObject()) {
            return "it has \"schedule\"; import it as SCHEDULE_JSON.";
        }
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(name -> {
            if (names.size() < NAMED_MEMBERS) {
                names.add('"' + (name.length() > 40 ? name.substring(0, 40) + "…" : name) + '"');
            }
        });
        String members = names.isEmpty() ? "no members" : String.join(", ", names);
        return (root.isArray() ? "it is a list of objects with " : "it has ") + members + ".";
    }
}
