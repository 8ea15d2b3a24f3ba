package io.talkgraph.graphql;

import io.talkgraph.curation.Merges;
import io.talkgraph.curation.ProjectEditor;
import io.talkgraph.curation.input.CreateProjectInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.MergeInput;
import io.talkgraph.curation.input.UpdateProjectInput;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What curators do with projects. */
@GraphQLApi
public class ProjectMutations {

    private final ProjectEditor editor;
    private final Merges merges;
    private final Callers callers;

    ProjectMutations(ProjectEditor editor, Merges merges, Callers callers) {
        this.editor = editor;
        this.merges = merges;
        this.callers = callers;
    }

    /** Makes a project. */
    @Mutation
    @Description("Makes a project.")
    public @Nullable ProjectPayload createProject(
            @NonNull @Description("What it is.") @Valid CreateProjectInput input) {
        return new ProjectPayload(editor.create(input, callers.curator().name()));
    }

    /** Changes a project. */
    @Mutation
    @Description("Changes a project: a field left out stays as it is, an explicit null clears it.")
    public @Nullable ProjectPayload updateProject(
            @NonNull @Description("What to change.") @Valid UpdateProjectInput input) {
        return new ProjectPayload(editor.update(input, callers.curator().name()));
    }

    /** Removes a project. */
    @Mutation
    @Description(
            "Removes a project with its aliases, its tags on talks, what was said of its maturity and its place in milestones.")
    public @Nullable DeletePayload deleteProject(@NonNull @Description("What to remove.") @Valid DeleteInput input) {
        return new DeletePayload(editor.remove(input, callers.curator().name()));
    }

    /** Makes one of two. */
    @Mutation
    @Description(
            "Two entries that are one: everything moves to `into`, the other name stays as an alias, its slug and id keep"
                    + " leading here.")
    public @Nullable ProjectPayload mergeProjects(@NonNull @Description("Which two.") @Valid MergeInput input) {
        return new ProjectPayload(merges.projects(input, callers.curator().name()));
    }
}
