package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** Which text of a talk names a project or theme. */
@Description("Which text of a talk names the project or theme.")
public enum MentionSource {
    TITLE,
    ABSTRACT,
    NOTES,
    TRACK,
    CURATOR
}
