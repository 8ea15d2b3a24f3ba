package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of entries that have a page of their own: an id, a slug, a version. */
@Description("The kinds of entries that have an id and a slug.")
public enum EntryKind {
    CONFERENCE,
    TALK,
    SPEAKER,
    ORGANIZATION,
    PROJECT,
    THEME,
    REPORT;

    /** The word for it in a sentence: "talk". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind with that word; empty when there is none. */
    public static Optional<EntryKind> ofWord(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
