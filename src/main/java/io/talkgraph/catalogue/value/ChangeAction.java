package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** What became of an entry. */
@Description("What became of an entry.")
public enum ChangeAction {
    @Description("It is new, or back.")
    CREATED,
    @Description("Some of its fields, or of what belongs to it, have other values.")
    UPDATED,
    @Description("It is gone.")
    DELETED,
    @Description("It has gone up in another entry of its kind, to which its id and slug lead from now on.")
    MERGED
}
