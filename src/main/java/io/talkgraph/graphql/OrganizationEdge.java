package io.talkgraph.graphql;

import io.talkgraph.catalogue.Organization;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** An organization at its place in a list. */
@Description("An organization at its place in a list.")
public record OrganizationEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The organization.") Organization node) {}
