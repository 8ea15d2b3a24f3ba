package io.talkgraph.search;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Slice;
import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;

/** A page of a search, of which only what somebody asks for is read, and that once. */
public final class Found {

    private final Search search;
    private final SearchQuery query;
    private final Set<EntryKind> kinds;
    private final Page page;
    private @Nullable Slice<SearchHit> slice;
    private @Nullable Map<SearchHit, String> snippets;

    Found(Search search, SearchQuery query, Set<EntryKind> kinds, Page page) {
        this.search = search;
        this.query = query;
        this.kinds = kinds;
        this.page = page;
    }

    /** The page, best hit first. */
    public Slice<SearchHit> slice() {
        if (slice == null) {
            slice = search.slice(query, kinds, page);
        }
        return slice;
    }

    /** How many hits all pages together have. */
    public int count() {
        return search.count(query, kinds);
    }

    /**
     * Where the words stand in a hit: HTML, the words between {@code <mark>} and {@code </mark>}, all else escaped.
     *
     * @param hit one of this page
     */
    public String snippet(SearchHit hit) {
        if (snippets == null) {
            snippets = search.snippets(
                    query, slice().rows().stream().map(Slice.Row::node).toList());
        }
        return snippets.getOrDefault(hit, "");
    }
}
