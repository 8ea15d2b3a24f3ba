package io.talkgraph.graphql;

import io.talkgraph.reading.Slice;
import org.eclipse.microprofile.graphql.Description;
import org.jspecify.annotations.Nullable;

/** Where a page lies in its list. */
@Description("Where a page lies in its list.")
public record PageInfo(
        @Description("Whether the list goes on after this page; endCursor leads there.") boolean hasNextPage,
        @Description("Whether the list goes on before this page; startCursor leads there.") boolean hasPreviousPage,
        @Description("The cursor of the first entry: pass it as before, with last, for the page before."
                        + " Null for an empty page.")
                @Nullable
                String startCursor,
        @Description("The cursor of the last entry: pass it as after, with first, for the next page."
                        + " Null for an empty page.")
                @Nullable
                String endCursor) {

    static PageInfo of(Slice<?> slice) {
        if (slice.rows().isEmpty()) {
            return new PageInfo(slice.hasNext(), slice.hasPrevious(), null, null);
        }
        return new PageInfo(
                slice.hasNext(),
                slice.hasPrevious(),
                slice.rows().get(0).cursor(),
                slice.rows().get(slice.rows().size() - 1).cursor());
    }
}
