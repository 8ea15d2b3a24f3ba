package io.talkgraph.importing.schedule;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One event of a JSON schedule: of frab, of pretalx, or of the second schedule of the hub. */
final class JsonEvents {

    private static final List<String> NAMES = List.of("public_name", "name", "full_public_name");
    private static final List<String> ADDRESSES = List.of("url", "href");
    private static final List<String> LABELS = List.of("title", "name", "type");

    private JsonEvents() {}

    /** Fills the entry with what the object states; unknown members are ignored. */
    static void read(JsonNode event, Entry entry) {
        for (Map.Entry<String, JsonNode> member : event.properties()) {
            Fact fact = Fact.of(member.getKey());
            if (fact != null) {
                entry.state(fact, JsonTexts.of(member.getValue()));
            }
        }
        event.path("persons").forEach(person -> entry.person(speaker(person)));
        event.path("participants").forEach(person -> entry.person(speaker(person)));
        event.path("links").forEach(link -> addLink(link, entry));
        event.path("attachments").forEach(link -> addLink(link, entry));
        for (String address : ADDRESSES) {
            entry.link(JsonTexts.of(event.path("recording").get(address)), "Recording");
        }
    }

    /** The name; null for somebody who took part otherwise. */
    private static @Nullable String speaker(JsonNode person) {
        if (!person.isObject()) {
            return JsonTexts.of(person);
        }
        String role = JsonTexts.of(person.get("role"));
        return role == null || role.toLowerCase(Locale.ROOT).equals("speaker") ? JsonTexts.first(person, NAMES) : null;
    }

    /** A link is a string or an object; what visitors thought is none of its content. */
    private static void addLink(JsonNode link, Entry entry) {
        if (!link.isObject()) {
            entry.link(JsonTexts.of(link), null);
        } else if (!link.path("type").asText().equalsIgnoreCase("feedback")) {
            String address = JsonTexts.first(link, ADDRESSES);
            entry.link(address, JsonTexts.first(link, LABELS));
        }
    }
}
