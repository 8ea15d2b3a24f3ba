package io.talkgraph.importing.confstech;

import com.fasterxml.jackson.databind.JsonNode;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.JsonTree;
import io.talkgraph.importing.programme.Event;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the entries of a list, each conference once. */
final class ConferenceList {

    private static final int EARLIEST = 1950;
    private static final int LATEST = 2100;
    private static final int LONGEST_TEXT = 200;

    /** Two letters for a state after the name of a city: "Seattle, WA". */
    private static final Pattern STATE = Pattern.compile(",\\s*\\p{Lu}{2}$");

    private final Editions editions;
    private final ImportProblems problems;

    ConferenceList(Editions editions, ImportProblems problems) {
        this.editions = editions;
        this.problems = problems;
    }

    /**
     * @param text the JSON
     * @return the conferences, by their first day
     * @throws ImportRejectedException when it is no list, or nothing in it is a conference
     */
    List<CatalogueDraft.Conference> read(String text) {
        JsonNode root = JsonTree.read(text);
        if (!root.isArray()) {
            throw new ImportRejectedException(
                    "The document is no list of conferences: it must be [{\"name\": ...}, ...].");
        }
        Collection<Event> events = events(root);
        if (events.isEmpty() && !root.isEmpty()) {
            throw new ImportRejectedException("No entry of the list has a \"name\" and a \"startDate\".");
        }
        return conferences(events);
    }

    /** Entries of one name, day and place are one conference; the later ones add what the first does not say. */
    private Collection<Event> events(JsonNode root) {
        Map<String, Event> events = new LinkedHashMap<>();
        for (int i = 0; i < root.size(); i++) {
            Event event = event(root.get(i), i);
            if (event != null) {
                String key = NameKey.of(Objects.requireNonNullElse(event.title(), "")) + "|" + event.startDate() + "|"
                        + NameKey.of(Objects.requireNonNullElse(event.city(), ""));
                events.merge(key, event, ConferenceList::filled);
            }
        }
        return events.values();
    }

    private @Nullable Event event(JsonNode entry, int index) {
        String name = JsonTree.text(entry, "name");
        LocalDate start = day(entry, "startDate", index);
        if (name == null || NameKey.of(name).isEmpty() || start == null) {
            problems.warn(null, "Entry " + (index + 1) + " has no \"name\" or no \"startDate\"; it is left out.", name);
            return null;
        }
        LocalDate end = day(entry, "endDate", index);
        if (end != null && end.isBefore(start)) {
            problems.warn(null, "Entry " + (index + 1) + " ends before it begins; its end is left out.", name);
            end = null;
        }
        return new Event(name, null, start, end, city(entry), shortText(entry, "country"), JsonTree.text(entry, "url"));
    }

    private static @Nullable String city(JsonNode entry) {
        String city = shortText(entry, "city");
        return city == null ? null : STATE.matcher(city).replaceFirst("");
    }

    private static @Nullable String shortText(JsonNode entry, String member) {
        String text = JsonTree.text(entry, member);
        return text == null || text.length() > LONGEST_TEXT ? null : text;
    }

    private @Nullable LocalDate day(JsonNode entry, String member, int index) {
        String text = JsonTree.text(entry, member);
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= EARLIEST && day.getYear() <= LATEST) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, with the years that nobody means.
        }
        problems.warn(null, "Entry " + (index + 1) + ": \"" + member + "\" is no date; write it as 2019-06-07.", text);
        return null;
    }

    private static Event filled(Event first, Event second) {
        return new Event(
                first.title(),
                null,
                first.startDate(),
                first.endDate() == null ? second.endDate() : first.endDate(),
                first.city(),
                first.country() == null ? second.country() : first.country(),
                first.url() == null ? second.url() : first.url());
    }

    private List<CatalogueDraft.Conference> conferences(Collection<Event> events) {
        List<Event> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(event -> Objects.requireNonNull(event.startDate())));
        Map<String, CatalogueDraft.Conference> bySlug = new LinkedHashMap<>();
        sorted.forEach(event -> editions.add(event, bySlug));
        return List.copyOf(bySlug.values());
    }
}
