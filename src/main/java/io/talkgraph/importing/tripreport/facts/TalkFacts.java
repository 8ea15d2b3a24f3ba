package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.people.Person;
import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a report says of one talk, before its conference is known.
 *
 * @param line of its heading, from 1
 * @param day the day of the conference, from 1; 0 when not stated
 * @param dayHeading the text of the day heading it stands under
 * @param above the heading it stands under
 */
public record TalkFacts(
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
