package io.talkgraph.importing.schedule;

import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** When entries end: at their end where it is a date, else by their duration. */
final class Ends {

    private Ends() {}

    /** The end as stated, which may be before the start; null when nothing readable is stated. */
    static @Nullable OffsetDateTime of(Entry entry, OffsetDateTime start, ImportProblems problems) {
        Stamp stated = Stamp.of(entry.get(Fact.END));
        String duration = entry.get(Fact.DURATION);
        if (stated != null && stated.time() != null) {
            ZoneOffset offset = stated.offset() == null ? start.getOffset() : stated.offset();
            return OffsetDateTime.of(stated.date(), stated.time(), offset).withOffsetSameInstant(start.getOffset());
        } else if (duration == null) {
            return null;
        }
        Duration length = Stamp.length(duration);
        if (length == null) {
            problems.warn(
                    entry.line(),
                    "The duration of this entry is not of the form 0:45; it has no end.",
                    Excerpt.of(duration));
            return null;
        }
        return start.plus(length);
    }
}
