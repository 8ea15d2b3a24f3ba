package io.talkgraph.graphql;

import io.talkgraph.catalogue.CatalogueEntity;
import io.talkgraph.reading.Listed;
import io.talkgraph.reading.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;

/**
 * A page of a list (GraphQL Cursor Connections). Only what is asked for is read: without totalCount nothing is counted,
 * with totalCount alone no row is fetched. Subclasses exist because the schema names a type for each.
 */
abstract class Connection<N extends CatalogueEntity, E> {

    private final Listed<N> list;
    private final BiFunction<String, N, E> edge;

    Connection(Listed<N> list, BiFunction<String, N, E> edge) {
        this.list = list;
        this.edge = edge;
    }

    @NonNull
    @Description("The entries of the page, each with its cursor.")
    public CompletionStage<@NonNull List<@NonNull E>> getEdges() {
        return list.slice().thenApply(slice -> slice.rows().stream()
                .map(row -> edge.apply(row.cursor(), row.node()))
                .toList());
    }

    @NonNull
    @Description("The entries of the page, without their cursors.")
    public CompletionStage<@NonNull List<@NonNull N>> getNodes() {
        return list.slice()
                .thenApply(slice -> slice.rows().stream().map(Slice.Row::node).toList());
    }

    @NonNull
    @Description("Where the page lies in the list.")
    public CompletionStage<@NonNull PageInfo> getPageInfo() {
        return list.slice().thenApply(PageInfo::of);
    }

    @NonNull
    @Description("How many entries the whole list has, all pages together.")
    public CompletionStage<@NonNull Integer> getTotalCount() {
        return list.count();
    }
}
