package io.talkgraph.graphql;

import org.eclipse.microprofile.graphql.Description;

/**
 * What an import did, or would do, with the entries of a type that a document speaks of.
 *
 * @param created new ones
 * @param updated changed and removed ones
 * @param unchanged the others
 */
@Description("What an import did with the entries of a type that the document speaks of.")
public record ImportCount(
        @Description("New ones.") int created,
        @Description("Changed ones, and those that the document no longer has.") int updated,
        @Description("Those that are as they were.") int unchanged) {}
