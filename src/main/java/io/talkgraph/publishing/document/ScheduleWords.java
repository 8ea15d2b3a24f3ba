package io.talkgraph.publishing.document;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.TalkKind;

import java.time.Duration;
import java.time.OffsetDateTime;

/** What the two forms of a schedule have words for. */
final class ScheduleWords {

    /** What schedules of that format begin their talks at a multiple of. */
    static final String TIMESLOT = "00:05";

    private static final int HOUR_MINUTES = 60;

    private ScheduleWords() {}

    /** The form of a talk; empty when nobody knows it. */
    static String type(TalkKind kind) {
        return switch (kind) {
            case KEYNOTE -> "keynote";
            case SESSION -> "talk";
            case LIGHTNING -> "lightning talk";
            case TUTORIAL -> "tutorial";
            case WORKSHOP -> "workshop";
            case PANEL -> "panel";
            case OTHER -> "other";
            case UNKNOWN -> "";
        };
    }

    /** What the words of a link are. */
    static String label(LinkKind kind) {
        return switch (kind) {
            case VIDEO -> "Video";
            case SLIDES -> "Slides";
            case SCHEDULE -> "Schedule";
            case CODE -> "Source code";
            case POST -> "Article";
            case OTHER -> "Link";
        };
    }

    /** The type of a link, as the JSON Schema lists them. */
    static String reference(LinkKind kind) {
        return switch (kind) {
            case VIDEO -> "media";
            case SLIDES -> "slides";
            case SCHEDULE -> "web";
            case POST -> "article";
            case CODE, OTHER -> "related";
        };
    }

    /** How long a talk is, as hours and minutes; "00:00" when nobody knows. */
    static String duration(TalkRecord talk, long mostMinutes) {
        OffsetDateTime start = Schedule.start(talk);
        long minutes = Math.min(Duration.between(start, Schedule.end(talk)).toMinutes(), mostMinutes);
        return "%02d:%02d".formatted(minutes / HOUR_MINUTES, minutes % HOUR_MINUTES);
    }

    /** When a talk begins on the clock of the place, as hours and minutes. */
    static String clock(TalkRecord talk) {
        OffsetDateTime start = Schedule.start(talk);
        return "%02d:%02d".formatted(start.getHour(), start.getMinute());
    }
}
