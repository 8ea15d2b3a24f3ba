package io.talkgraph.importing.sessionize;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.programme.Session;
import io.talkgraph.importing.programme.Session.Person;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads one session, with the lists of the view that it refers to. */
final class SessionReader {

    private static final Pattern OFF = Pattern.compile("cancel|declin|reject|withdr", Pattern.CASE_INSENSITIVE);

    private final Speakers speakers;
    private final Categories categories;
    private final Map<String, String> rooms = new HashMap<>();
    private final Map<String, String> questions = new HashMap<>();
    private final SessionTimes times;
    private final ImportProblems problems;

    /**
     * @param view the view All; any other has no such lists, and its sessions bring everything along
     */
    SessionReader(JsonNode view, SessionTimes times, ImportProblems problems) {
        speakers = new Speakers(view.path("speakers"));
        categories = new Categories(view.path("categories"));
        names(view.path("rooms"), "name", rooms);
        names(view.path("questions"), "question", questions);
        this.times = times;
        this.problems = problems;
    }

    private static void names(JsonNode list, String member, Map<String, String> names) {
        for (JsonNode each : list) {
            String id = ScheduleJson.text(each, "id");
            String name = ScheduleJson.text(each, member);
            if (id != null && name != null) {
                names.put(id, name);
            }
        }
    }

    /**
     * @param node the session
     * @param around the room it is listed in; null when the view lists none
     */
    Session read(JsonNode node, @Nullable String around) {
        String title = ScheduleJson.text(node, "title", "name");
        String id = ScheduleJson.text(node, "id");
        String where = "session " + (id == null ? "\"" + title + "\"" : id);
        Map<Categories.Role, String> words = categories.of(node);
        OffsetDateTime start = times.at(ScheduleJson.text(node, "startsAt"), where);
        OffsetDateTime end = times.at(ScheduleJson.text(node, "endsAt"), where);
        Session.Builder session = Session.titled(title == null ? "" : title)
                .key("id", id)
                .time(start, times.end(start, end, where))
                .place(room(node, around), words.get(Categories.Role.TRACK))
                .type(words.get(Categories.Role.TYPE))
                .spoken(words.get(Categories.Role.LANGUAGE), words.get(Categories.Role.LEVEL))
                .text(ScheduleJson.text(node, "description"))
                .service(node.path("isServiceSession").asBoolean())
                .cancelled(isOff(ScheduleJson.text(node, "status")));
        people(node, where, session);
        links(node, session);
        return session.build();
    }

    private static boolean isOff(@Nullable String status) {
        return status != null && OFF.matcher(status).find();
    }

    private @Nullable String room(JsonNode node, @Nullable String around) {
        String named = ScheduleJson.text(node, "room", "location");
        String id = ScheduleJson.text(node, "roomId");
        String known = id == null ? null : rooms.get(id);
        return named != null ? named : known != null ? known : around;
    }

    private void people(JsonNode node, String where, Session.Builder session) {
        JsonNode list = node.has("speakerIds") ? node.path("speakerIds") : node.path("speakers");
        for (JsonNode each : list) {
            String id = each.isObject() ? ScheduleJson.text(each, "id") : ScheduleJson.plain(each);
            Person known = id == null ? null : speakers.find(id);
            Person person = known != null || !each.isObject() ? known : Speakers.person(each);
            if (person == null) {
                problems.warn(null, "The " + where + " has a speaker who is not in the list of speakers.", id);
            } else {
                session.person(person.name(), person.organization(), person.jobTitle());
            }
        }
    }

    private void links(JsonNode node, Session.Builder session) {
        session.link(ScheduleJson.text(node, "recordingUrl"), "Recording");
        session.link(ScheduleJson.text(node, "liveUrl"), "Live stream");
        for (JsonNode answer : node.path("questionAnswers")) {
            String value = ScheduleJson.text(answer, "answerValue", "answer");
            String id = ScheduleJson.text(answer, "questionId");
            String question = ScheduleJson.text(answer, "question");
            if (value != null && isAddress(value)) {
                session.link(value, question == null && id != null ? questions.get(id) : question);
            }
        }
    }

    private static boolean isAddress(String text) {
        String start = text.toLowerCase(Locale.ROOT);
        return (start.startsWith("https://") || start.startsWith("http://"))
                && text.chars().noneMatch(Character::isWhitespace);
    }
}
