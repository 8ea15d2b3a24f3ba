package io.talkgraph.graphql;

import io.talkgraph.curation.Merges;
import io.talkgraph.curation.SpeakerEditor;
import io.talkgraph.curation.input.CreateSpeakerInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.MergeInput;
import io.talkgraph.curation.input.UpdateSpeakerInput;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What curators do with speakers. */
@GraphQLApi
public class SpeakerMutations {

    private final SpeakerEditor editor;
    private final Merges merges;
    private final Callers callers;

    SpeakerMutations(SpeakerEditor editor, Merges merges, Callers callers) {
        this.editor = editor;
        this.merges = merges;
        this.callers = callers;
    }

    /** Makes a speaker. */
    @Mutation
    @Description("Makes a speaker.")
    public @Nullable SpeakerPayload createSpeaker(
            @NonNull @Description("What it is.") @Valid CreateSpeakerInput input) {
        return new SpeakerPayload(editor.create(input, callers.curator().name()));
    }

    /** Changes a speaker. */
    @Mutation
    @Description("Changes a speaker: a field left out stays as it is, an explicit null clears it.")
    public @Nullable SpeakerPayload updateSpeaker(
            @NonNull @Description("What to change.") @Valid UpdateSpeakerInput input) {
        return new SpeakerPayload(editor.update(input, callers.curator().name()));
    }

    /** Removes a speaker. */
    @Mutation
    @Description(
            "Removes a speaker who appears in no talk, with the aliases. One who does is a CONFLICT that names the talks.")
    public @Nullable DeletePayload deleteSpeaker(@NonNull @Description("What to remove.") @Valid DeleteInput input) {
        return new DeletePayload(editor.remove(input, callers.curator().name()));
    }

    /** Makes one of two. */
    @Mutation
    @Description(
            "Two entries that are one: everything moves to `into`, the other name stays as an alias, its slug and id keep"
                    + " leading here.")
    public @Nullable SpeakerPayload mergeSpeakers(@NonNull @Description("Which two.") @Valid MergeInput input) {
        return new SpeakerPayload(merges.speakers(input, callers.curator().name()));
    }
}
