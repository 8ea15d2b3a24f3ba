package io.talkgraph.graphql;

import io.talkgraph.curation.TalkEditor;
import io.talkgraph.curation.input.CreateTalkInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.UpdateTalkInput;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What curators do with talks. */
@GraphQLApi
public class TalkMutations {

    private final TalkEditor editor;

    private final Callers callers;

    TalkMutations(TalkEditor editor, Callers callers) {
        this.editor = editor;

        this.callers = callers;
    }

    /** Makes a talk. */
    @Mutation
    @Description("Makes a talk.")
    public @Nullable TalkPayload createTalk(@NonNull @Description("What it is.") @Valid CreateTalkInput input) {
        return new TalkPayload(editor.create(input, callers.curator().name()));
    }

    /** Changes a talk. */
    @Mutation
    @Description("Changes a talk: a field left out stays as it is, an explicit null clears it.")
    public @Nullable TalkPayload updateTalk(@NonNull @Description("What to change.") @Valid UpdateTalkInput input) {
        return new TalkPayload(editor.update(input, callers.curator().name()));
    }

    /** Removes a talk. */
    @Mutation
    @Description("Removes a talk with its appearances, links, notes, figures and tags. Its speakers stay.")
    public @Nullable DeletePayload deleteTalk(@NonNull @Description("What to remove.") @Valid DeleteInput input) {
        return new DeletePayload(editor.remove(input, callers.curator().name()));
    }
}
