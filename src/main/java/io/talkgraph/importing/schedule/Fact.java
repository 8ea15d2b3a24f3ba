package io.talkgraph.importing.schedule;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an entry of a schedule states as one text; elements of the XML and members of the JSON have the same names. */
enum Fact {
    GUID,
    ID,
    CODE,
    URL,
    DATE,
    START,
    END,
    DURATION,
    ROOM,
    TRACK,
    TYPE,
    LANGUAGE,
    TITLE,
    SUBTITLE,
    ABSTRACT,
    DESCRIPTION,
    VIDEO,
    VIDEO_DOWNLOAD_URL,
    ORIGIN_URL;

    private static final Map<String, Fact> BY_NAME = Stream.of(values())
            .collect(Collectors.toUnmodifiableMap(fact -> fact.name().toLowerCase(Locale.ROOT), Function.identity()));

    /** The fact that an element or a member of this name states; null for one that nobody asks for. */
    static @Nullable Fact of(String name) {
        return BY_NAME.get(name);
    }
}
