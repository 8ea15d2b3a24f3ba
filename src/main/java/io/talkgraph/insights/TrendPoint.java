package io.talkgraph.insights;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

import java.util.List;

/**
 * How much of one conference was about a theme or project.
 *
 * @param conferenceKey the conference
 * @param talks how many of its talks
 * @param share of all its talks, 0 to 1
 */
@Description("How much of one conference was about a theme or project.")
public record TrendPoint(
        @Ignore long conferenceKey,
        @Description("How many of its talks touch the theme or mention the project.") int talks,
        @Description("Which part of its talks that is, 0 to 1.") double share) {

    /** The share at the last of these points less the share at the first; 0 for fewer than two. */
    static double change(List<TrendPoint> points) {
        return points.isEmpty()
                ? 0
                : points.get(points.size() - 1).share() - points.get(0).share();
    }
}
