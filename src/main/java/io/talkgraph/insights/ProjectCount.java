package io.talkgraph.insights;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/**
 * How many talks of something mention a project.
 *
 * @param projectKey the project
 * @param talks how many
 * @param share of all its talks, 0 to 1
 */
@Description("How many talks of something mention a project.")
public record ProjectCount(
        @Ignore long projectKey,
        @Description("How many of them mention it.") int talks,
        @Description(
                        "Which part of them that is, 0 to 1; a talk may mention several projects, so shares do not add up to 1.")
                double share) {}
