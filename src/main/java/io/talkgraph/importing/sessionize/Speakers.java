package io.talkgraph.importing.sessionize;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.importing.programme.Session.Person;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** The speakers of a schedule by what it calls them. */
final class Speakers {

    private final Map<String, Person> byId = new HashMap<>();

    /**
     * @param list speakers as objects; missing when the view has no such list
     */
    Speakers(JsonNode list) {
        for (JsonNode speaker : list) {
            String id = ScheduleJson.text(speaker, "id");
            Person person = person(speaker);
            if (id != null && person != null) {
                byId.putIfAbsent(id, person);
            }
        }
    }

    /** The speaker with this id; null when nobody in the list has it. */
    @Nullable
    Person find(String id) {
        return byId.get(id);
    }

    /** A speaker; null when the name is missing. */
    static @Nullable Person person(JsonNode speaker) {
        String name = ScheduleJson.text(speaker, "fullName", "name");
        if (name == null) {
            String first = ScheduleJson.text(speaker, "firstName");
            String last = ScheduleJson.text(speaker, "lastName");
            name = first == null || last == null ? (first == null ? last : first) : first + " " + last;
        }
        if (name == null) {
            return null;
        }
        TagLine tagLine = TagLine.of(ScheduleJson.text(speaker, "tagLine", "position"), website(speaker));
        return new Person(name, tagLine.organization(), tagLine.jobTitle());
    }

    private static @Nullable String website(JsonNode speaker) {
        for (JsonNode link : speaker.path("links")) {
            if ("Company_Website".equals(ScheduleJson.text(link, "linkType"))) {
                return ScheduleJson.text(link, "url");
            }
        }
        return null;
    }
}
