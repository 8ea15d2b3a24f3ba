package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.LineCount;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a trip report says, before its conference is known.
 *
 * @param text what stands outside the talks
 * @param conferenceFigures numbers about the conference, each on a line of its own
 * @param lines where the lines went
 */
record TripReport(
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        String language,
        List<String> tags,
        String text,
        List<Talk> talks,
        List<CatalogueDraft.Milestone> milestones,
        List<ProjectMaturity> maturity,
        List<String> conferenceFigures,
        List<LineCount> lines) {

    /**
     * One talk.
     *
     * @param line of its heading, from 1
     * @param day the day of the conference, from 1; 0 when not stated
     * @param dayHeading the text of the day heading it stands under
     * @param above the heading it stands under
     */
    record Talk(
            int line,
            String title,
            TalkKind kind,
            @Nullable TalkLevel level,
            @Nullable String abstractText,
            @Nullable LocalDate date,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime time,
            int day,
            @Nullable String dayHeading,
            @Nullable String above,
            @Nullable String track,
            List<Person> people,
            List<TalkDraft.Link> links,
            String notes) {}

    /**
     * A project with its maturity.
     *
     * @param words as stated
     */
    record ProjectMaturity(String project, Maturity maturity, String words) {}
}
