package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** What became of an entry. */
@Description("What became of an entry.")
public enum ChangeAction {
    @Description("It is new, or back.")
    CREATED,
    @Description("Some of its fields are others.")
    UPDATED,
    @Description("It is gone.")
    DELETED,
    @Description("It went up in another entry, where its id and its slug lead now.")
    MERGED
}
