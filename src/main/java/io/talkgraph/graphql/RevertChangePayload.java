package io.talkgraph.graphql;

import io.talkgraph.curation.Reverted;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/**
 * What a reversal answers.
 *
 * @param changeKey of the new change
 * @param entry the global id of its entry
 */
@Description("What a reversal answers.")
public record RevertChangePayload(@Ignore long changeKey, @Ignore String entry) {

    RevertChangePayload(Reverted reverted) {
        this(reverted.change(), reverted.entry());
    }
}
