package io.talkgraph.curation;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.curation.input.CreateConferenceInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateConferenceInput;
import io.talkgraph.errors.ApiException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.List;

/** Conferences by a curator's word. */
@ApplicationScoped
public class ConferenceEditor {

    private static final String OUTSIDE =
            """
            select count(*) from talk t where t.conference_id = :conference and (t.date is not null or t.starts_at is not null)
            and t.sort_at::date not between :first and :last""";

    private final Edits edits;
    private final Entries entries;
    private final Names names;
    private final Removals removals;
    private final EntityManager em;

    ConferenceEditor(Edits edits, Entries entries, Names names, Removals removals, EntityManager em) {
        this.edits = edits;
        this.entries = entries;
        this.names = names;
        this.removals = removals;
        this.em = em;
    }

    /**
     * Makes a conference. Without a year it gets that of its first day.
     *
     * @param actor who says so
     * @throws ApiException {@code CONFLICT} when the name or the slug is another one's; {@code BAD_USER_INPUT} when it ends
     *     before it begins
     */
    public Edited create(CreateConferenceInput input, String actor) {
        return edits.share(actor, () -> {
            names.requireFree(EntryKind.CONFERENCE, null, "input.name", input.name());
            Conference conference = new Conference();
            Integer year = input.year() == null && input.startDate() != null
                    ? Integer.valueOf(input.startDate().getYear())
                    : input.year();
            FieldEdits.ofNew(conference)
                    .required("name", conference.name, input.name(), name -> conference.name = name)
                    .field("series", null, input.series(), series -> conference.series = series)
                    .field("edition", null, input.edition(), edition -> conference.edition = edition)
                    .field("year", null, year, of -> conference.year = of)
                    .field("startDate", null, input.startDate(), day -> conference.startDate = day)
                    .field("endDate", null, input.endDate(), day -> conference.endDate = day)
                    .field("city", null, input.city(), city -> conference.city = city)
                    .field("country", null, input.country(), country -> conference.country = country)
                    .field("url", null, input.url(), url -> conference.url = url)
                    .finish();
            conference.slug = names.slug(EntryKind.CONFERENCE, input.slug(), input.name());
            requireOrder(conference);
            entries.add(conference);
            return edited(conference, true);
        });
    }

    /**
     * Changes a conference.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or when the name is another
     *     one's; {@code BAD_USER_INPUT} when it ends before it begins
     */
    public Edited update(UpdateConferenceInput input, String actor) {
        return edits.share(actor, () -> {
            Conference conference = entries.lock(Conference.class, "input.id", input.id());
            entries.requireVersion(conference, input.version());
            String former = conference.name;
            FieldEdits.of(conference, input.given())
                    .required("name", conference.name, input.name(), name -> rename(conference, name))
                    .field("series", conference.series, input.series(), series -> conference.series = series)
                    .field("edition", conference.edition, input.edition(), edition -> conference.edition = edition)
                    .field("year", conference.year, input.year(), year -> conference.year = year)
                    .field("startDate", conference.startDate, input.startDate(), day -> conference.startDate = day)
                    .field("endDate", conference.endDate, input.endDate(), day -> conference.endDate = day)
                    .field("city", conference.city, input.city(), city -> conference.city = city)
                    .field("country", conference.country, input.country(), country -> conference.country = country)
                    .field("url", conference.url, input.url(), url -> conference.url = url)
                    .finish();
            requireOrder(conference);
            return edited(conference, !former.equals(conference.name));
        });
    }

    /**
     * Removes a conference that has no talks, with its figures; reports and statements no longer name it.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND}; {@code CONFLICT} when the version has moved on, or with its talks
     */
    public Removed remove(DeleteInput input, String actor) {
        return removals.remove(Conference.class, input, actor);
    }

    private void rename(Conference conference, String name) {
        names.requireFree(EntryKind.CONFERENCE, conference, "input.name", name);
        conference.name = name;
    }

    private static void requireOrder(Conference conference) {
        if (conference.startDate != null
                && conference.endDate != null
                && conference.endDate.isBefore(conference.startDate)) {
            throw ApiException.badInput(
                    "input.endDate",
                    "The conference would end on " + conference.endDate + ", before it begins on "
                            + conference.startDate + ".");
        }
    }

    private Edited edited(Conference conference, boolean named) {
        em.flush();
        List<EditWarning> warnings = new ArrayList<>();
        if (conference.year != null
                && conference.startDate != null
                && conference.year != conference.startDate.getYear()) {
            warnings.add(EditWarning.of(
                    "year", "It begins on " + conference.startDate + ", and its year is " + conference.year + "."));
        }
        if (conference.startDate != null && conference.endDate != null) {
            long outside = (Long) em.createNativeQuery(OUTSIDE, Long.class)
                    .setParameter("conference", conference.key())
                    .setParameter("first", conference.startDate)
                    .setParameter("last", conference.endDate)
                    .getSingleResult();
            if (outside > 0) {
                warnings.add(EditWarning.of(
                        "endDate", "The days of " + outside + " of its talks lie outside of its dates."));
            }
        }
        if (named) {
            warnings.addAll(names.lookAlikes(EntryKind.CONFERENCE, conference, "name", conference.name));
        }
        return new Edited(conference.key(), warnings);
    }
}
