package io.talkgraph.insights;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

import java.util.List;

/**
 * Another talk on the same.
 *
 * @param talkKey the other talk
 * @param score the sum of the weights of what is shared, greater than 0
 * @param themeKeys the shared themes, by name
 * @param projectKeys the shared projects, by name
 */
@Description("Another talk that shares projects or themes with a talk.")
public record RelatedTalk(
        @Ignore long talkKey,
        @Description(
                        "How much the two have in common: each shared project or theme adds ln(1 + all talks / its talks), so"
                                + " what is rare counts most. To compare, not to show.")
                double score,
        @Ignore List<Long> themeKeys,
        @Ignore List<Long> projectKeys) {

    public RelatedTalk {
        themeKeys = List.copyOf(themeKeys);
        projectKeys = List.copyOf(projectKeys);
    }
}
