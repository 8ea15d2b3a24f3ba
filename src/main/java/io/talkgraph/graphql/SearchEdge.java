package io.talkgraph.graphql;

import io.talkgraph.catalogue.Node;
import io.talkgraph.reading.Slice;
import io.talkgraph.search.Found;
import io.talkgraph.search.SearchHit;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.concurrent.CompletionStage;

/** A hit of a search. */
@Description("A hit of a search at its place in the list.")
public final class SearchEdge {

    private final Found found;
    private final Slice.Row<SearchHit> row;
    private final Nodes entries;

    SearchEdge(Found found, Slice.Row<SearchHit> row, Nodes entries) {
        this.found = found;
        this.row = row;
        this.entries = entries;
    }

    @NonNull
    @Description("The place: pass it as after or before, with the same text.")
    public String getCursor() {
        return row.cursor();
    }

    @NonNull
    @Description("The entry.")
    public CompletionStage<@NonNull Node> getNode() {
        return SearchConnection.node(entries, row.node());
    }

    @Description("How good the hit is, the higher the better, comparable inside one search: 4 and more when the text is"
            + " its name, 2 and more for words in its title or name, 1 and more elsewhere, less for a name that only"
            + " looks similar.")
    public double getScore() {
        return row.node().score();
    }

    @NonNull
    @Description("A part of its text as HTML: the words that were found between <mark> and </mark>, all else escaped.")
    public CompletionStage<@NonNull String> getSnippet() {
        return SearchConnection.now(() -> found.snippet(row.node()));
    }
}
