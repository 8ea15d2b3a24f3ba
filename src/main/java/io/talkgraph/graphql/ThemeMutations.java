package io.talkgraph.graphql;

import io.talkgraph.curation.Merges;
import io.talkgraph.curation.ThemeEditor;
import io.talkgraph.curation.input.CreateThemeInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.MergeInput;
import io.talkgraph.curation.input.UpdateThemeInput;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What curators do with themes. */
@GraphQLApi
public class ThemeMutations {

    private final ThemeEditor editor;
    private final Merges merges;
    private final Callers callers;

    ThemeMutations(ThemeEditor editor, Merges merges, Callers callers) {
        this.editor = editor;
        this.merges = merges;
        this.callers = callers;
    }

    /** Makes a theme. */
    @Mutation
    @Description("Makes a theme.")
    public @Nullable ThemePayload createTheme(@NonNull @Description("What it is.") @Valid CreateThemeInput input) {
        return new ThemePayload(editor.create(input, callers.curator().name()));
    }

    /** Changes a theme. */
    @Mutation
    @Description("Changes a theme: a field left out stays as it is, an explicit null clears it.")
    public @Nullable ThemePayload updateTheme(@NonNull @Description("What to change.") @Valid UpdateThemeInput input) {
        return new ThemePayload(editor.update(input, callers.curator().name()));
    }

    /** Removes a theme. */
    @Mutation
    @Description(
            "Removes a theme that has none below it, with its terms and its tags on talks. One with themes below it is a CONFLICT that names them.")
    public @Nullable DeletePayload deleteTheme(@NonNull @Description("What to remove.") @Valid DeleteInput input) {
        return new DeletePayload(editor.remove(input, callers.curator().name()));
    }

    /** Makes one of two. */
    @Mutation
    @Description(
            "Two entries that are one: everything moves to `into`, the other name stays as an alias, its slug and id keep"
                    + " leading here.")
    public @Nullable ThemePayload mergeThemes(@NonNull @Description("Which two.") @Valid MergeInput input) {
        return new ThemePayload(merges.themes(input, callers.curator().name()));
    }
}
