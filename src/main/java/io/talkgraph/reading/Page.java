package io.talkgraph.reading;

import io.talkgraph.errors.ApiException;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param order the order of the list
 * @param size how many rows at most
 * @param backward whether they are the last ones and not the first
 * @param after the place they come after; null for the beginning
 * @param before the place they come before; null for the end
 */
public record Page(Order order, int size, boolean backward, @Nullable Cursor after, @Nullable Cursor before) {

    static final int DEFAULT_SIZE = 20;
    static final int MAX_SIZE = 100;

    /**
     * Reads the paging arguments of a connection (GraphQL Cursor Connections).
     *
     * @throws ApiException naming the argument that is wrong
     */
    public static Page of(
            Order order,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before) {
        if (first != null && last != null) {
            throw ApiException.badInput("last", "first and last exclude each other: ask for one end of the list.");
        }
        checkSize("first", first);
        checkSize("last", last);
        int size = first != null ? first : last != null ? last : DEFAULT_SIZE;
        return new Page(
                order,
                size,
                last != null,
                Cursor.decode("after", after, order),
                Cursor.decode("before", before, order));
    }

    /** The whole list, for the few that are short. */
    public static Page whole(Order order) {
        return new Page(order, Integer.MAX_VALUE - 1, false, null, null);
    }

    /**
     * Refuses a number of entries that no page has.
     *
     * @param argument the argument that asks for it
     * @param size null for an argument left out
     * @throws ApiException naming the argument
     */
    public static void checkSize(String argument, @Nullable Integer size) {
        if (size != null && size < 0) {
            throw ApiException.badInput(
                    argument, argument + " is " + size + "; a page has 0 to " + MAX_SIZE + " entries.");
        }
        if (size != null && size > MAX_SIZE) {
            throw ApiException.limit(
                            "pageSize",
                            size,
                            MAX_SIZE,
                            argument + " is " + size + "; a page has at most " + MAX_SIZE
                                    + " entries, and a cursor leads to the next one.")
                    .with("argument", argument);
        }
    }
}
