package io.talkgraph.insights;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/**
 * How many talks of something touch a theme.
 *
 * @param themeKey the theme
 * @param talks how many
 * @param share of all its talks, 0 to 1
 */
@Description("How many talks of something touch a theme or one below it.")
public record ThemeCount(
        @Ignore long themeKey,
        @Description("How many of them touch it or a theme below it.") int talks,
        @Description(
                        "Which part of them that is, 0 to 1; a talk may touch several themes, so shares do not add up to 1.")
                double share) {}
