package io.talkgraph.graphql;

import io.talkgraph.catalogue.Project;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of projects. */
@Description("A page of a list of projects.")
public final class ProjectConnection extends Connection<Project, ProjectEdge> {

    ProjectConnection(Listed<Project> list) {
        super(list, ProjectEdge::new);
    }
}
