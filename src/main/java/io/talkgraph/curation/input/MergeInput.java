package io.talkgraph.curation.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** Two entries that are one. */
@Input("MergeInput")
@Description("Two entries that are one.")
public record MergeInput(
        @NonNull @Id @Description("The id of the entry that goes up in the other.") String from,
        @NonNull @Id @Description("The id of the entry that stays.") String into) {}
