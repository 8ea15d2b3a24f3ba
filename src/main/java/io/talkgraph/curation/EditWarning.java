package io.talkgraph.curation;

import io.talkgraph.catalogue.value.NodeId;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/**
 * Something a curator should look at; nothing was refused.
 *
 * @param field of the input; null when it is about the whole entry
 * @param message what looks wrong and what to do
 * @param similarTo an entry that may be the same; null when it is about something else
 */
@Description(
        "Something a curator should look at: a name that looks like an existing one, a date outside the conference.")
public record EditWarning(
        @Description("The field of the input; null when it is about the whole entry.") @Nullable String field,
        @NonNull @Description("What looks wrong and what to do.") String message,
        @Ignore @Nullable NodeId similarTo) {

    /** A warning about one entry alone. */
    static EditWarning of(String field, String message) {
        return new EditWarning(field, message, null);
    }
}
