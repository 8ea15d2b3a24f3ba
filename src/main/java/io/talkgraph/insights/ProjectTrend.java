package io.talkgraph.insights;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

import java.util.List;

/**
 * How the share of talks that mention a project moved from conference to conference.
 *
 * @param projectKey the project
 * @param points one for each conference, in the order of their dates
 */
@Description("How the share of talks that mention a project moved from conference to conference.")
public record ProjectTrend(
        @Ignore long projectKey,
        @NonNull @Description("One point for each conference that has talks, earliest first.")
                List<@NonNull TrendPoint> points) {

    public ProjectTrend {
        points = List.copyOf(points);
    }

    /** The share at the last point less the share at the first; 0 for fewer than two points. */
    @Description("The share at the last conference less the share at the first: 0.1 is ten percentage points up; 0 with"
            + " fewer than two conferences.")
    public double getChange() {
        return TrendPoint.change(points);
    }
}
