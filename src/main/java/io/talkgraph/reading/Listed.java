package io.talkgraph.reading;

import io.talkgraph.catalogue.CatalogueEntity;

import java.util.concurrent.CompletionStage;

/**
 * A list somebody asked for and nobody has read yet: its page and its size are read when a field needs them.
 *
 * @param loaders of the execution
 * @param listing the list
 * @param parent whose list it is
 * @param condition what its rows fulfil
 * @param page which part is asked for
 */
public record Listed<E extends CatalogueEntity>(
        Loaders loaders, Listing<E> listing, long parent, Condition condition, Page page) {

    /** The page. */
    public CompletionStage<Slice<E>> slice() {
        return loaders.page(listing, parent, condition, page);
    }

    /** How many rows the whole list has. */
    public CompletionStage<Integer> count() {
        return loaders.count(listing, parent, condition);
    }
}
