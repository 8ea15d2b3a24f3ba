package io.talkgraph.publishing;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.graphql.TalkConditions;
import io.talkgraph.graphql.TalkOrder;
import io.talkgraph.publishing.PublishedTalks.Found;
import io.talkgraph.publishing.document.CalendarDocument;
import io.talkgraph.publishing.document.ConferenceRecord;
import io.talkgraph.publishing.document.Schedule;
import io.talkgraph.publishing.document.ScheduleJson;
import io.talkgraph.publishing.document.ScheduleXml;
import io.talkgraph.publishing.document.TalkRecord;
import io.talkgraph.publishing.document.TalksJsonLd;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.Map;

/**
 * The documents of the catalogue in the formats of others. Each method reads in the execution of the thread, a number of
 * statements that does not depend on the number of talks; what it returns is written without the database.
 */
@ApplicationScoped
public class Publications {

    private static final String NO_NAME = "TalkGraph";

    private final PublishedTalks talks;
    private final TalkConditions conditions;

    Publications(PublishedTalks talks, TalkConditions conditions) {
        this.talks = talks;
        this.conditions = conditions;
    }

    /**
     * The talks that a filter lets through, as iCalendar.
     *
     * @param parameters the fields of the filter with their values
     * @throws ApiException when the filter is wrong or lets too many talks through
     */
    public Publication calendar(Map<String, List<String>> parameters) {
        List<TalkRecord> found = filtered(parameters);
        return () -> CalendarDocument.of(name(found), found);
    }

    /** A calendar of one conference is called like it. */
    private static String name(List<TalkRecord> found) {
        List<String> names = found.stream()
                .map(TalkRecord::conference)
                .distinct()
                .map(ConferenceRecord::name)
                .toList();
        return names.size() == 1 ? names.get(0) : NO_NAME;
    }

    /**
     * The talks that a filter lets through, as JSON-LD.
     *
     * @param parameters the fields of the filter with their values
     * @throws ApiException when the filter is wrong or lets too many talks through
     */
    public Publication talksJsonLd(Map<String, List<String>> parameters) {
        List<TalkRecord> found = filtered(parameters);
        return () -> TalksJsonLd.of(found);
    }

    private List<TalkRecord> filtered(Map<String, List<String>> parameters) {
        return talks.read(conditions.of(TalkParameters.filter(parameters), TalkOrder.DATE_ASC));
    }

    /**
     * A conference with its talks, as JSON-LD.
     *
     * @throws ApiException when there is no such conference
     * @throws MovedException when it went up in another one
     */
    public Publication conferenceJsonLd(String slug) {
        Found conference = conference(slug);
        List<TalkRecord> found = talks.of(conference);
        return () -> TalksJsonLd.of(conference.record(), found);
    }

    /**
     * The schedule of a conference in XML.
     *
     * @throws ApiException when there is no such conference, or nothing is known of its days
     * @throws MovedException when it went up in another one
     */
    public Publication scheduleXml(String slug) {
        Schedule schedule = schedule(slug);
        return () -> ScheduleXml.of(schedule);
    }

    /**
     * The schedule of a conference in JSON.
     *
     * @throws ApiException when there is no such conference, or nothing is known of its days
     * @throws MovedException when it went up in another one
     */
    public Publication scheduleJson(String slug) {
        Schedule schedule = schedule(slug);
        return () -> ScheduleJson.of(schedule);
    }

    private Schedule schedule(String slug) {
        Found conference = conference(slug);
        Schedule schedule = Schedule.of(conference.record(), talks.of(conference));
        if (schedule.days().isEmpty()) {
            throw ApiException.of(
                    ErrorCode.NOT_FOUND,
                    "The conference '%s' has no schedule: neither its days nor the time of any of its talks are known."
                            .formatted(slug));
        }
        return schedule;
    }

    private Found conference(String slug) {
        Found conference = talks.conference(slug)
                .orElseThrow(() -> ApiException.of(
                        ErrorCode.NOT_FOUND,
                        "No conference has the slug '%s'. Slugs are in the field slug of the conferences."
                                .formatted(slug)));
        if (!conference.record().slug().equals(slug)) {
            throw new MovedException(conference.record().slug());
        }
        return conference;
    }
}
