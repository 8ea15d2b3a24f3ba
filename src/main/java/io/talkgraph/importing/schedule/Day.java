package io.talkgraph.importing.schedule;

import org.jspecify.annotations.Nullable;

/** A day as the schedule states it; filled while it is read, since the members of a JSON object have no order. */
final class Day {

    /** Stands over entries that stand in no day. */
    static final Day NONE = new Day();

    private @Nullable Stamp date;
    private @Nullable Stamp begin;

    /** Notes the day of the calendar. */
    void on(@Nullable Stamp day) {
        date = day;
    }

    /** Notes the moment it begins, which may be in the night. */
    void beginning(@Nullable Stamp moment) {
        begin = moment;
    }

    /** The day of the calendar; wrong in schedules that count by UTC. */
    @Nullable
    Stamp date() {
        return date;
    }

    /** When it begins; null when not stated. */
    @Nullable
    Stamp begin() {
        return begin;
    }
}
