package io.talkgraph.graphql;

import io.talkgraph.curation.ConferenceEditor;
import io.talkgraph.curation.input.CreateConferenceInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateConferenceInput;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What curators do with conferences. */
@GraphQLApi
public class ConferenceMutations {

    private final ConferenceEditor editor;

    private final Callers callers;

    ConferenceMutations(ConferenceEditor editor, Callers callers) {
        this.editor = editor;

        this.callers = callers;
    }

    /** Makes a conference. */
    @Mutation
    @Description("Makes a conference.")
    public @Nullable ConferencePayload createConference(
            @NonNull @Description("What it is.") @Valid CreateConferenceInput input) {
        return new ConferencePayload(editor.create(input, callers.curator().name()));
    }

    /** Changes a conference. */
    @Mutation
    @Description("Changes a conference: a field left out stays as it is, an explicit null clears it.")
    public @Nullable ConferencePayload updateConference(
            @NonNull @Description("What to change.") @Valid UpdateConferenceInput input) {
        return new ConferencePayload(editor.update(input, callers.curator().name()));
    }

    /** Removes a conference. */
    @Mutation
    @Description(
            "Removes a conference that has no talks, with its figures. One with talks is a CONFLICT that names them.")
    public @Nullable DeletePayload deleteConference(@NonNull @Description("What to remove.") @Valid DeleteInput input) {
        return new DeletePayload(editor.remove(input, callers.curator().name()));
    }
}
