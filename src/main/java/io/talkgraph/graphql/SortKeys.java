package io.talkgraph.graphql;

import io.talkgraph.graphql.reading.Order.SortKey;
import io.talkgraph.graphql.reading.SortType;

/** What lists are sorted by; each has an index over it and the id. */
final class SortKeys {

    static final SortKey TALK_DATE = new SortKey("e.sort_at", SortType.TIMESTAMP);
    static final SortKey TITLE = new SortKey("e.title_key collate \"C\"", SortType.TEXT);
    static final SortKey CONFERENCE_DATE = new SortKey("e.sort_date", SortType.DATE);
    static final SortKey NAME = new SortKey("e.name_key collate \"C\"", SortType.TEXT);
    static final SortKey PUBLISHED = new SortKey("coalesce(e.published_on, date '0001-01-01')", SortType.DATE);

    private SortKeys() {}
}
