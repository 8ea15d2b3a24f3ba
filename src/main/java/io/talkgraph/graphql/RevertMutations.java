package io.talkgraph.graphql;

import io.talkgraph.catalogue.Change;
import io.talkgraph.catalogue.Node;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.curation.Reverts;
import io.talkgraph.curation.input.RevertChangeInput;
import io.talkgraph.reading.Reader;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** What curators take back. */
@GraphQLApi
public class RevertMutations {

    private final Reverts reverts;
    private final Reader reader;
    private final Nodes nodes;
    private final Callers callers;

    RevertMutations(Reverts reverts, Reader reader, Nodes nodes, Callers callers) {
        this.reverts = reverts;
        this.reader = reader;
        this.nodes = nodes;
        this.callers = callers;
    }

    /** Takes a change back. */
    @Mutation
    @Description(
            "Restores the values from before a change, as a new change: fields go back, what came goes, what went comes"
                    + " back, and two that were merged part again. Where somebody changed the same since it is a CONFLICT"
                    + " that names the fields, and nothing is restored.")
    public @Nullable RevertChangePayload revertChange(
            @NonNull @Description("What to take back.") @Valid RevertChangeInput input) {
        return new RevertChangePayload(reverts.revert(input, callers.curator().name()));
    }

    /** The new change. */
    @NonNull
    @Description("The new change.")
    public CompletionStage<@NonNull Change> change(@Source RevertChangePayload payload) {
        return reader.entry(Change.class, payload.changeKey());
    }

    /** The entry. */
    @Description("The entry as it stands now; null when it is gone.")
    public CompletionStage<@Nullable Node> node(@Source RevertChangePayload payload) {
        return nodes.find(NodeId.parse(payload.entry()).orElseThrow());
    }
}
