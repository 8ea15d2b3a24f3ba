package io.talkgraph.graphql;

import io.talkgraph.catalogue.Organization;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of organizations. */
@Description("A page of a list of organizations.")
public final class OrganizationConnection extends Connection<Organization, OrganizationEdge> {

    OrganizationConnection(Listed<Organization> list) {
        super(list, OrganizationEdge::new);
    }
}
