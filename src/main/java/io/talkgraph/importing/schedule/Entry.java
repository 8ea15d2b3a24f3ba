package io.talkgraph.importing.schedule;

import io.talkgraph.importing.programme.Session;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** An entry of a schedule as it stands there. Texts are without blanks around, and never blank. */
final class Entry {

    private final int line;
    private final Day day;
    private final @Nullable String room;
    private final Map<Fact, String> facts = new EnumMap<>(Fact.class);
    private final List<String> people = new ArrayList<>(1);
    private final List<Session.Address> links = new ArrayList<>(1);

    /**
     * @param line where it begins, from 1
     * @param day in which it stands
     * @param room in which it stands; null when it stands in none
     */
    Entry(int line, Day day, @Nullable String room) {
        this.line = line;
        this.day = day;
        this.room = room;
    }

    /** Notes a text; the first one that is not blank counts. */
    void state(Fact fact, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.putIfAbsent(fact, text.strip());
        }
    }

    /** Adds who gives it, unless there is no name. */
    void person(@Nullable String name) {
        if (name != null && !name.isBlank()) {
            people.add(name.strip());
        }
    }

    /** Adds a link, unless there is no address. */
    void link(@Nullable String address, @Nullable String label) {
        if (address != null && !address.isBlank()) {
            links.add(new Session.Address(address.strip(), label == null || label.isBlank() ? null : label.strip()));
        }
    }

    /** Adds a link that has its address as its text, where there is no address beside it. */
    void linkOrText(@Nullable String address, @Nullable String text) {
        if (address == null || address.isBlank()) {
            link(text, null);
        } else {
            link(address, text);
        }
    }

    int line() {
        return line;
    }

    Day day() {
        return day;
    }

    /** The text; null when not stated. */
    @Nullable
    String get(Fact fact) {
        return facts.get(fact);
    }

    /** The title; empty when there is none. */
    String title() {
        return facts.getOrDefault(Fact.TITLE, "");
    }

    /** Where it takes place: the room it stands in, else the one it names. */
    @Nullable
    String room() {
        return room == null ? get(Fact.ROOM) : room;
    }

    List<String> people() {
        return people;
    }

    List<Session.Address> links() {
        return links;
    }

    /** How many people and links it has. */
    int parts() {
        return people.size() + links.size();
    }
}
