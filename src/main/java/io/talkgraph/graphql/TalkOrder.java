package io.talkgraph.graphql;

import io.talkgraph.reading.Order;
import io.talkgraph.reading.Order.SortKey;
import io.talkgraph.search.TextFilter;
import org.eclipse.microprofile.graphql.Description;

import java.util.List;

/** The orders of talks. */
@Description("The orders of talks; ties are broken by id, so every order is total.")
public enum TalkOrder {
    @Description("Earliest first: by start, else by day, else by the first day of the conference.")
    DATE_ASC(false, SortKeys.TALK_DATE),
    @Description("Latest first: by start, else by day, else by the first day of the conference.")
    DATE_DESC(true, SortKeys.TALK_DATE),
    @Description("By title, from A to Z; case and accents do not count.")
    TITLE_ASC(false, SortKeys.TITLE),
    @Description("By title, from Z to A; case and accents do not count.")
    TITLE_DESC(true, SortKeys.TITLE),
    @Description("The best hit of filter.text first; needs filter.text.")
    RELEVANCE(false, TextFilter.RANK);

    private final Order order;

    TalkOrder(boolean descending, SortKey key) {
        this.order = new Order("talk." + name(), descending, List.of(key));
    }

    Order order() {
        return order;
    }
}
