package io.talkgraph.graphql;

import io.talkgraph.catalogue.Node;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Anything, by its global id. */
@GraphQLApi
public class NodeApi {

    private static final int MAX_IDS = 100;

    private final Nodes nodes;

    NodeApi(Nodes nodes) {
        this.nodes = nodes;
    }

    /** The entry with an id. */
    @Query
    @Description("Whatever has that id; null when it is gone. Changes are for curators.")
    public CompletionStage<@Nullable Node> node(
            @NonNull @Id @Description("An id, from the field id of any entry.") String id) {
        return nodes.find(id)
                .orElseThrow(() -> ApiException.badInput(
                        "id", "This is no id; ids are in the field id, slugs have look-ups of their own."));
    }

    /** The entries with these ids. */
    @Query
    @NonNull
    @Description(
            "Whatever has these ids, in their order; null for what is gone or never was. Changes are for curators.")
    public CompletionStage<List<@Nullable Node>> nodes(
            @NonNull @Id @Description("Up to 100 ids.") List<@NonNull String> ids) {
        if (ids.size() > MAX_IDS) {
            throw ApiException.limit(
                            "pageSize",
                            ids.size(),
                            MAX_IDS,
                            "ids has " + ids.size() + " entries; ask for " + MAX_IDS + " at a time.")
                    .with("argument", "ids");
        }
        return Reader.all(
                ids.stream().map(id -> nodes.find(id).orElseGet(NodeApi::none)).toList());
    }

    private static CompletionStage<@Nullable Node> none() {
        return CompletableFuture.completedFuture(null);
    }
}
