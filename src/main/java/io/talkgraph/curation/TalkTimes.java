package io.talkgraph.curation;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.errors.ApiException;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Whether the times of a talk make sense. */
final class TalkTimes {

    private TalkTimes() {}

    /** @throws ApiException when it ends before it begins */
    static void requireOrder(Talk talk) {
        if (talk.startsAt != null
                && talk.endsAt != null
                && talk.endsAt.toInstant().isBefore(talk.startsAt.toInstant())) {
            throw ApiException.badInput(
                    "input.endsAt",
                    "The talk would end at " + talk.endsAt + ", before it begins at " + talk.startsAt + ".");
        }
    }

    /** What does not fit together and may still be true. */
    static List<EditWarning> warnings(Talk talk) {
        List<EditWarning> warnings = new ArrayList<>();
        LocalDate start = talk.startsAt == null ? null : talk.startsAt.toLocalDate();
        if (start != null && talk.date != null && !start.equals(talk.date)) {
            warnings.add(EditWarning.of("startsAt", "It begins on " + start + ", and its day is " + talk.date + "."));
        }
        LocalDate day = start == null ? talk.date : start;
        Conference conference = talk.conference;
        if (day != null
                && ((conference.startDate != null && day.isBefore(conference.startDate))
                        || (conference.endDate != null && day.isAfter(conference.endDate)))) {
            warnings.add(EditWarning.of(
                    start == null ? "date" : "startsAt",
                    "The talk is on " + day + ", outside of the conference (" + known(conference.startDate) + " to "
                            + known(conference.endDate) + ")."));
        }
        return warnings;
    }

    private static String known(@Nullable LocalDate day) {
        return day == null ? "?" : day.toString();
    }
}
