package io.talkgraph.catalogue.value;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/** The natural key of a talk within its conference. */
public final class TalkKey {

    /** Titles that name a slot of the programme and not a talk; several speakers may have one. */
    private static final Set<String> SLOTS = Set.of(
            "keynote",
            "opening keynote",
            "closing keynote",
            "lightning talk",
            "lightning talks",
            "panel",
            "tutorial",
            "workshop",
            "talk",
            "session",
            "sponsored",
            "sponsored session",
            "sponsored keynote",
            "patrocinada",
            "welcome",
            "closing",
            "q a",
            "tba",
            "untitled");

    private TalkKey() {}

    /**
     * @param title of the talk
     * @param firstSpeaker the name of who is announced first; null when nobody is
     * @return the normalised title; with the first speaker where the title alone names no talk
     */
    public static String of(String title, @Nullable String firstSpeaker) {
        String key = NameKey.of(title);
        if (firstSpeaker == null || !(key.isEmpty() || SLOTS.contains(key))) {
            return key;
        }
        return key + " | " + NameKey.of(firstSpeaker);
    }
}
