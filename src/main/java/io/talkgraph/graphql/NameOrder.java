package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Order;
import org.eclipse.microprofile.graphql.Description;

/** The orders of what has a name. */
@Description("The orders of what has a name; ties are broken by id, so every order is total.")
public enum NameOrder {
    @Description("By name, from A to Z; case and accents do not count.")
    NAME_ASC,
    @Description("By name, from Z to A; case and accents do not count.")
    NAME_DESC,
    @Description("Most talks first; with as many, by name.")
    TALKS_DESC;

    /** The order for entries of a kind. */
    Order order(EntryKind kind) {
        String name = kind.word() + "." + name();
        return switch (this) {
            case NAME_ASC -> Order.ascending(name, SortKeys.NAME);
            case NAME_DESC -> Order.descending(name, SortKeys.NAME);
            case TALKS_DESC -> Order.ascending(name, SortKeys.mostTalks(kind), SortKeys.NAME);
        };
    }
}
