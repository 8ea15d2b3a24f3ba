package io.talkgraph.graphql;

import io.smallrye.graphql.api.Subscription;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.following.CatalogChange;
import io.talkgraph.following.ChangeFeed;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The changes of the catalogue as they happen. */
@GraphQLApi
public class ChangeFeedApi {

    private final ChangeFeed feed;

    ChangeFeedApi(ChangeFeed feed) {
        this.feed = feed;
    }

    /**
     * The changes from now on.
     *
     * @param kinds null for all; none lets nothing through, as in filters
     */
    @Subscription
    @NonNull
    @Description("Every change of the catalogue, whichever replica made it: in the order of commits, from now on.")
    public Publisher<@NonNull CatalogChange> catalogChanged(
            @io.smallrye.graphql.api.Nullable
                    @Description("Only entries of these kinds; an empty list lets nothing through.")
                    @Nullable
                    List<@NonNull EntryKind> kinds) {
        return feed.changes(kinds == null ? EnumSet.allOf(EntryKind.class) : Set.copyOf(kinds));
    }
}
