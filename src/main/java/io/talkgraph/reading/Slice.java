package io.talkgraph.reading;

import java.util.List;

/**
 * A page of a list.
 *
 * @param rows its rows in the order of the list
 * @param hasPrevious whether the list goes on before them
 * @param hasNext whether the list goes on after them
 */
public record Slice<E>(List<Row<E>> rows, boolean hasPrevious, boolean hasNext) {

    /**
     * A row with its place.
     *
     * @param cursor the place
     * @param node what stands there
     */
    public record Row<E>(String cursor, E node) {}

    public Slice {
        rows = List.copyOf(rows);
    }
}
