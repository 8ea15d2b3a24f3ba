package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of entries that have a page of their own: an id, a slug, a version. */
@Description("The kinds of entries that have an id and a slug.")
public enum EntryKind {
    @Description("A conference, one for each edition.")
    CONFERENCE,
    @Description("A talk at a conference.")
    TALK,
    @Description("A person who speaks.")
    SPEAKER,
    @Description("An organization that speakers were announced for.")
    ORGANIZATION,
    @Description("Something that runs: a project, product, platform or standard.")
    PROJECT,
    @Description("What talks are about.")
    THEME,
    @Description("A document that tells of conferences.")
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
