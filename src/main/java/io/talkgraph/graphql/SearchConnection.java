package io.talkgraph.graphql;

import io.talkgraph.catalogue.Node;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.reading.Slice;
import io.talkgraph.search.Found;
import io.talkgraph.search.SearchHit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A page of what a search found. */
@Description("A page of what a search found.")
public final class SearchConnection {

    private final Found found;
    private final Nodes entries;

    SearchConnection(Found found, Nodes entries) {
        this.found = found;
        this.entries = entries;
    }

    @NonNull
    @Description("The hits of the page, best first, each with its score and its cursor.")
    public CompletionStage<@NonNull List<@NonNull SearchEdge>> getEdges() {
        return now(() -> found.slice().rows().stream()
                .map(row -> new SearchEdge(found, row, entries))
                .toList());
    }

    @NonNull
    @Description("The entries of the page, without their scores.")
    public CompletionStage<@NonNull List<@NonNull Node>> getNodes() {
        return now(() -> found.slice().rows()).thenCompose(this::nodes);
    }

    @NonNull
    @Description("Where the page lies in the list.")
    public CompletionStage<@NonNull PageInfo> getPageInfo() {
        return now(() -> PageInfo.of(found.slice()));
    }

    @NonNull
    @Description("How many entries the search finds, all pages together.")
    public CompletionStage<@NonNull Integer> getTotalCount() {
        return now(found::count);
    }

    private CompletionStage<List<Node>> nodes(List<Slice.Row<SearchHit>> rows) {
        List<CompletableFuture<Node>> promises = rows.stream()
                .map(row -> node(entries, row.node()).toCompletableFuture())
                .toList();
        return CompletableFuture.allOf(promises.toArray(CompletableFuture[]::new))
                .thenApply(
                        done -> promises.stream().map(CompletableFuture::join).toList());
    }

    /** The entry of a hit; hit and entry are read from one state of the catalogue. */
    static CompletionStage<Node> node(Nodes entries, SearchHit hit) {
        return entries.find(new NodeId(hit.kind(), hit.key())).thenApply(entry -> {
            if (entry == null) {
                throw new IllegalStateException("A document has no entry: " + hit);
            }
            return entry;
        });
    }

    /** Reads at once: a search is a field of its own, not one of many that could be read together. */
    static <T> CompletionStage<T> now(Supplier<T> reading) {
        try {
            return CompletableFuture.completedFuture(reading.get());
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
