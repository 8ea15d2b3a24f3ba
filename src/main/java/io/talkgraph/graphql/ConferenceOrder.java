package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Order;
import org.eclipse.microprofile.graphql.Description;

/** The orders of conferences. */
@Description("The orders of conferences; ties are broken by id, so every order is total.")
public enum ConferenceOrder {
    @Description("Earliest first: by the first day, else by the year.")
    DATE_ASC(Order.ascending("conference.DATE_ASC", SortKeys.CONFERENCE_DATE)),
    @Description("Latest first: by the first day, else by the year.")
    DATE_DESC(Order.descending("conference.DATE_DESC", SortKeys.CONFERENCE_DATE)),
    @Description("By name, from A to Z; case and accents do not count.")
    NAME_ASC(Order.ascending("conference.NAME_ASC", SortKeys.NAME)),
    @Description("By name, from Z to A; case and accents do not count.")
    NAME_DESC(Order.descending("conference.NAME_DESC", SortKeys.NAME)),
    @Description("Most talks first; with as many, by name.")
    TALKS_DESC(Order.ascending("conference.TALKS_DESC", SortKeys.mostTalks(EntryKind.CONFERENCE), SortKeys.NAME));

    private final Order order;

    ConferenceOrder(Order order) {
        this.order = order;
    }

    Order order() {
        return order;
    }
}
