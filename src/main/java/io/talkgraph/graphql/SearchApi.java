package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.search.Search;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** Full-text search. */
@GraphQLApi
public class SearchApi {

    private final Search search;
    private final Nodes nodes;

    SearchApi(Search search, Nodes nodes) {
        this.search = search;
        this.nodes = nodes;
    }

    /** What a text is about. */
    @Query
    @Description("Full-text search in every language of the catalogue, forgiving of accents and small typing errors;"
            + " best hit first.")
    public SearchConnection search(
            @NonNull
                    @Description("Words that must all occur, in any form: mesh finds meshes."
                            + " \"two words\" in this order, one OR other, -without."
                            + " Up to 200 characters, at least one letter or digit.")
                    String text,
            @io.smallrye.graphql.api.Nullable
                    @Description("Only entries of these kinds; an empty list lets nothing through.")
                    @Nullable
                    List<@NonNull EntryKind> kinds,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        return new SearchConnection(search.find(text, kinds, first, after, last, before), nodes);
    }
}
