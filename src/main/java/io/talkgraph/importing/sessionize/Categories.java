package io.talkgraph.importing.sessionize;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the categories of an event mean. Their ids are those of one event, so that only their titles tell: "Track",
 * "Session format", "Level", "Language".
 */
final class Categories {

    /** What a category says of a session. */
    enum Role {
        TRACK("\\b(?:track|stream|topic|theme|thema)s?\\b"),
        LEVEL("\\b(?:level|niveau|nivel|difficulty|schwierigkeit)"),
        LANGUAGE("(?<!programming )(?:\\blanguage|sprache\\b|\\blangue\\b|\\bidioma\\b|\\blingua\\b)"),
        TYPE("format|\\btype\\b");

        private final Pattern words;

        Role(String words) {
            this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
        }

        private static @Nullable Role of(@Nullable String title) {
            if (title != null) {
                for (Role role : values()) {
                    if (role.words.matcher(title).find()) {
                        return role;
                    }
                }
            }
            return null;
        }
    }

    private record Item(Role role, String name) {}

    private final Map<String, Item> items = new HashMap<>();

    /**
     * @param list categories with their items; missing when the sessions of the view bring theirs along
     */
    Categories(JsonNode list) {
        for (JsonNode category : list) {
            Role role = Role.of(ScheduleJson.text(category, "title", "name"));
            for (JsonNode item : category.path("items")) {
                String id = ScheduleJson.text(item, "id");
                String name = ScheduleJson.text(item, "name");
                if (role != null && id != null && name != null) {
                    items.put(id, new Item(role, name));
                }
            }
        }
    }

    /** The words of a session for each role; several of one are joined by commas. */
    Map<Role, String> of(JsonNode session) {
        Map<Role, String> words = new EnumMap<>(Role.class);
        for (JsonNode id : session.path("categoryItems")) {
            Item item = items.get(id.asText());
            if (item != null) {
                words.merge(item.role, item.name, Categories::joined);
            }
        }
        for (JsonNode category : session.path("categories")) {
            Role role = Role.of(ScheduleJson.text(category, "name", "title"));
            for (JsonNode item : category.path("categoryItems")) {
                String name = ScheduleJson.text(item, "name");
                if (role != null && name != null) {
                    words.merge(role, name, Categories::joined);
                }
            }
        }
        return words;
    }

    private static String joined(String one, String other) {
        return one + ", " + other;
    }
}
