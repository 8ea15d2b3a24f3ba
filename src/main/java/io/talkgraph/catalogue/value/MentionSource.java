package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** Which text of a talk names a project or theme. */
@Description("Which text of a talk names the project or theme.")
public enum MentionSource {
    @Description("The title.")
    TITLE,
    @Description("The abstract.")
    ABSTRACT,
    @Description("The notes of a report.")
    NOTES,
    @Description("The track.")
    TRACK,
    @Description("A curator says so.")
    CURATOR
}
