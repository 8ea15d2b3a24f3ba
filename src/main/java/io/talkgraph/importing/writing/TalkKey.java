package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.TalkDraft;

import java.util.Set;

/** The natural key of a talk within its conference. */
final class TalkKey {

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
     * @param draft a talk
     * @return the normalised title; with the first speaker where the title alone names no talk
     */
    static String of(TalkDraft draft) {
        String title = NameKey.of(draft.title());
        if (draft.appearances().isEmpty() || !(title.isEmpty() || SLOTS.contains(title))) {
            return title;
        }
        return title + " | " + NameKey.of(draft.appearances().get(0).speaker());
    }
}
