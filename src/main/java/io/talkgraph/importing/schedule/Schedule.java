package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A schedule as it stands in its document, XML or JSON. Its limits bound what a hostile one makes of 512 MB. */
final class Schedule {

    /** The most entries of a schedule: a hundred times those of the largest one known. */
    static final int MAX_ENTRIES = 120_000;

    /** The most people and links of all entries together. */
    static final int MAX_PARTS = 500_000;

    /** The most characters of one text or attribute. */
    static final int MAX_TEXT = 1_000_000;

    /** The most elements, objects or lists within each other; schedules have seven. */
    static final int MAX_DEPTH = 100;

    /** Which members and elements of the conference are read. */
    private static final List<String> CONFERENCE = List.of(
            "title", "acronym", "start", "end", "city", "country", "url", "base_url", "time_zone_name", "day_change");

    /** A text and the line it ends at. */
    record Text(String text, int line) {}

    private final Map<String, Text> conference = new HashMap<>();
    private final Map<String, String> tracks = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private int parts;

    static boolean isOfConference(String name) {
        return CONFERENCE.contains(name);
    }

    /** Notes what the schedule states of the conference; the first text that is not blank counts. */
    void conference(String name, @Nullable String text, int line) {
        if (isOfConference(name) && text != null && !text.isBlank()) {
            conference.putIfAbsent(name, new Text(text.strip(), line));
        }
    }

    /** Notes the name of a track that entries name by its slug. */
    void track(@Nullable String slug, @Nullable String name) {
        if (slug != null && name != null && !name.isBlank()) {
            tracks.putIfAbsent(slug, name.strip());
        }
    }

    /**
     * Adds an entry.
     *
     * @throws ImportRejectedException when these are more than a conference has
     */
    void add(Entry entry) {
        parts += entry.parts();
        if (entries.size() == MAX_ENTRIES) {
            throw tooMany(MAX_ENTRIES, "events", entry.line());
        } else if (parts > MAX_PARTS) {
            throw tooMany(MAX_PARTS, "persons and links", entry.line());
        }
        entries.add(entry);
    }

    private static ImportRejectedException tooMany(int limit, String what, int line) {
        return new ImportRejectedException(
                String.format(Locale.ROOT, "The schedule has more than %,d %s. Split it.", limit, what), line, null);
    }

    /** What is stated of the conference under this name; null when nothing is. */
    @Nullable
    Text conference(String name) {
        return conference.get(name);
    }

    /** As {@link #conference(String)}, the text alone. */
    @Nullable
    String stated(String name) {
        Text text = conference.get(name);
        return text == null ? null : text.text();
    }

    /** The name of the track; what names it otherwise; null for none. */
    @Nullable
    String trackOf(Entry entry) {
        String track = entry.get(Fact.TRACK);
        return track == null ? null : tracks.getOrDefault(track, track);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
        return entries.isEmpty() && conference.isEmpty();
    }
}
