package io.talkgraph.importing;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * How many non-blank lines of a document went to one place; the sum over all places is the document.
 *
 * @param destination where they went: {@code notes}, {@code link}, {@code dropped: page decoration} ...
 * @param lines how many
 */
@Description("How many non-blank lines of a document went to one place; the sum is the document.")
public record LineCount(
        @NonNull @Description("Where they went: notes, link, dropped: page decoration ...") String destination,
        @Description("How many lines.") int lines) {}
