package io.talkgraph.curation.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What to remove. */
@Input("DeleteInput")
@Description("What to remove.")
public record DeleteInput(
        @NonNull @Id @Description("Its id.") String id,
        @Description(
                        "The version that was read; another one in the catalogue is a CONFLICT. Left out, whatever stands there is removed.")
                @Nullable
                Integer version) {}
