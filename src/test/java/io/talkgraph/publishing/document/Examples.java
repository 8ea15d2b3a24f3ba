package io.talkgraph.publishing.document;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.TalkKind;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** Talks of a conference that never was. */
final class Examples {

    static final Instant CHANGED = Instant.parse("2024-03-01T12:30:45Z");

    static final ConferenceRecord CONFERENCE = new ConferenceRecord(
            "kiteconf-2023",
            "KiteConf & Friends 2023",
            LocalDate.parse("2023-09-11"),
            LocalDate.parse("2023-09-12"),
            "Porto",
            "PT",
            "https://kiteconf.example/2023",
            CHANGED);

    /** Everything at once that texts may hold: markup, the end of a CDATA section, controls, halves of characters. */
    static final String HOSTILE =
            "a < b && c > d; x, y \\ z \"q\" ]]> </script>\r\nemoji \uD83E\uDE81 half \uD83E end \u0000\u0007\u001B\uFFFE\uFFFF tab\there";

    /** The same as it can be written. */
    static final String HARMLESS =
            "a < b && c > d; x, y \\ z \"q\" ]]> </script>\nemoji \uD83E\uDE81 half  end  tab\there";

    private Examples() {}

    /** A talk with everything. */
    static TalkRecord full() {
        return new TalkRecord(
                7,
                "0C9f9a51-2f3e-4b0c-9d8e-6a1f0e5d7c21",
                3,
                "flying-kites-kiteconf-2023",
                CONFERENCE,
                "Flying kites; at scale, twice",
                TalkKind.KEYNOTE,
                "en",
                "How we fly.\n\nAnd land.",
                LocalDate.parse("2023-09-11"),
                OffsetDateTime.parse("2023-09-11T09:30:00+02:00"),
                OffsetDateTime.parse("2023-09-11T10:15:00+02:00"),
                "Hall A",
                "Wind",
                List.of("Wind, and rain", "Kites"),
                List.of(
                        new TalkRecord.Person(
                                1, "ada-lopez", "Ada Lopez", "Engineer", "Kite Works, Inc.", "https://kites.example"),
                        new TalkRecord.Person(2, "bo", "Bo", null, null, null)),
                List.of(
                        new TalkRecord.Address(LinkKind.VIDEO, "https://video.example/7?a=1&b=2"),
                        new TalkRecord.Address(LinkKind.SLIDES, "https://slides.example/7.pdf"),
                        new TalkRecord.Address(LinkKind.SCHEDULE, "https://kiteconf.example/2023/talk/7"),
                        new TalkRecord.Address(LinkKind.CODE, "https://gitlab.kites.example/kites")),
                CHANGED);
    }

    /** A talk with a title and a time. */
    static TalkRecord talk(
            long key, String title, @Nullable String start, @Nullable String end, @Nullable String room) {
        return new TalkRecord(
                key,
                null,
                0,
                "talk-" + key,
                CONFERENCE,
                title,
                TalkKind.UNKNOWN,
                null,
                null,
                null,
                start == null ? null : OffsetDateTime.parse(start),
                end == null ? null : OffsetDateTime.parse(end),
                room,
                null,
                List.of(),
                List.of(),
                List.of(),
                CHANGED);
    }

    /** A talk of which only the day is known. */
    static TalkRecord onDay(long key, String day) {
        return with(talk(key, "Some day", null, null, null), LocalDate.parse(day), null);
    }

    /** A talk after midnight, that belongs to the day before. */
    static TalkRecord atNight(long key, String day, String start) {
        return with(talk(key, "Night " + key, start, null, "Bar"), LocalDate.parse(day), null);
    }

    /** A talk with an abstract. */
    static TalkRecord telling(long key, String title, String abstractText) {
        return with(talk(key, title, "2023-09-11T09:00:00Z", "2023-09-11T10:00:00Z", title), null, abstractText);
    }

    private static TalkRecord with(TalkRecord talk, @Nullable LocalDate date, @Nullable String abstractText) {
        return new TalkRecord(
                talk.key(),
                talk.guid(),
                talk.version(),
                talk.slug(),
                talk.conference(),
                talk.title(),
                talk.kind(),
                talk.language(),
                abstractText,
                date,
                talk.startsAt(),
                talk.endsAt(),
                talk.room(),
                talk.track(),
                talk.themes(),
                talk.speakers(),
                talk.links(),
                talk.changed());
    }
}
