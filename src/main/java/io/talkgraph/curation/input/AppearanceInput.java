package io.talkgraph.curation.input;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** One person in a talk. */
@Input("AppearanceInput")
@Description("One person in a talk, as announced there.")
public record AppearanceInput(
        @NonNull
                @EntryName
                @Description("The slug of a speaker, or the name of one; an unknown name makes a new entry.")
                String speaker,
        @EntryName
                @Description("The slug of an organization, or the name of one; an unknown name makes a new entry.")
                @Nullable
                String organization,
        @Line(max = 300) @Description("The job title, as announced.") @Nullable String jobTitle) {

    /** Brings the texts to the form that is kept. */
    public AppearanceInput {
        speaker = Text.required(speaker);
        organization = Text.optional(organization);
        jobTitle = Text.optional(jobTitle);
    }
}
