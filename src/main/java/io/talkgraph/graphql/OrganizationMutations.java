package io.talkgraph.graphql;

import io.talkgraph.curation.Merges;
import io.talkgraph.curation.OrganizationEditor;
import io.talkgraph.curation.input.CreateOrganizationInput;
import io.talkgraph.curation.input.DeleteInput;
import io.talkgraph.curation.input.MergeInput;
import io.talkgraph.curation.input.UpdateOrganizationInput;
import io.talkgraph.security.Callers;
import jakarta.validation.Valid;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** What curators do with organizations. */
@GraphQLApi
public class OrganizationMutations {

    private final OrganizationEditor editor;
    private final Merges merges;
    private final Callers callers;

    OrganizationMutations(OrganizationEditor editor, Merges merges, Callers callers) {
        this.editor = editor;
        this.merges = merges;
        this.callers = callers;
    }

    /** Makes an organization. */
    @Mutation
    @Description("Makes an organization.")
    public @Nullable OrganizationPayload createOrganization(
            @NonNull @Description("What it is.") @Valid CreateOrganizationInput input) {
        return new OrganizationPayload(editor.create(input, callers.curator().name()));
    }

    /** Changes an organization. */
    @Mutation
    @Description("Changes an organization: a field left out stays as it is, an explicit null clears it.")
    public @Nullable OrganizationPayload updateOrganization(
            @NonNull @Description("What to change.") @Valid UpdateOrganizationInput input) {
        return new OrganizationPayload(editor.update(input, callers.curator().name()));
    }

    /** Removes an organization. */
    @Mutation
    @Description(
            "Removes an organization that no appearance and no project names, with its aliases. One that is named is a CONFLICT that names these.")
    public @Nullable DeletePayload deleteOrganization(
            @NonNull @Description("What to remove.") @Valid DeleteInput input) {
        return new DeletePayload(editor.remove(input, callers.curator().name()));
    }

    /** Makes one of two. */
    @Mutation
    @Description(
            "Two entries that are one: everything moves to `into`, the other name stays as an alias, its slug and id keep"
                    + " leading here.")
    public @Nullable OrganizationPayload mergeOrganizations(
            @NonNull @Description("Which two.") @Valid MergeInput input) {
        return new OrganizationPayload(
                merges.organizations(input, callers.curator().name()));
    }
}
