package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Order.SortKey;
import io.talkgraph.reading.SortType;

/** What lists are sorted by; what grows large has an index over it and the id. */
final class SortKeys {

    static final SortKey TALK_DATE = new SortKey("e.sort_at", SortType.TIMESTAMP);
    static final SortKey TITLE = new SortKey("e.title_key collate \"C\"", SortType.TEXT);
    static final SortKey CONFERENCE_DATE = new SortKey("e.sort_date", SortType.DATE);
    static final SortKey NAME = new SortKey("e.name_key collate \"C\"", SortType.TEXT);
    static final SortKey PUBLISHED = new SortKey("coalesce(e.published_on, date '0001-01-01')", SortType.DATE);

    private SortKeys() {}

    /** Most talks first in an ascending order: the count is negative. */
    static SortKey mostTalks(EntryKind kind) {
        String count =
                switch (kind) {
                    case CONFERENCE -> "select count(*) from talk t where t.conference_id = e.id";
                    case SPEAKER -> "select count(*) from appearance a where a.speaker_id = e.id";
                    case ORGANIZATION ->
                        "select count(distinct a.talk_id) from appearance a where a.organization_id = e.id";
                    case PROJECT -> "select count(*) from talk_project m where m.project_id = e.id";
                    case THEME -> "select count(*) from talk_theme m where m.theme_id = e.id";
                    case TALK, REPORT ->
                        throw new IllegalArgumentException("Nothing counts the talks of a " + kind.word());
                };
        return new SortKey("-(" + count + ")", SortType.NUMBER);
    }
}
