package io.talkgraph.graphql;

import io.talkgraph.catalogue.Milestone;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Report;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Order;
import io.talkgraph.reading.Order.SortKey;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Relation;
import io.talkgraph.reading.Slice;
import io.talkgraph.reading.SortType;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Milestones. */
@GraphQLApi
public class MilestoneApi {

    private static final Listing<Milestone> MILESTONES =
            new Listing<>("Query.milestones", Milestone.class, "milestone e", null);

    private static final Order EARLIEST =
            Order.ascending("milestone.EARLIEST", new SortKey("e.date collate \"C\"", SortType.TEXT));

    private static final Relation<Project> PROJECTS = new Relation<>(
            "Milestone.projects",
            Project.class,
            """
            select {c.*}, m.milestone_id as parent_key from milestone_project m join project c on c.id = m.project_id
            where m.milestone_id = any(:keys) order by m.position""");

    /** A date begins with its year. */
    private static final String YEAR = "cast(left(e.date, 4) as integer)";

    private final Reader reader;

    MilestoneApi(Reader reader) {
        this.reader = reader;
    }

    /** All milestones. */
    @Query
    @io.smallrye.graphql.api.Nullable
    @Description("Dated events that reports tell, earliest first.")
    public CompletionStage<List<@NonNull Milestone>> milestones(
            @Description("The earliest year.") @Nullable Integer fromYear,
            @Description("The latest year.") @Nullable Integer toYear) {
        Condition years = new Condition.Builder()
                .add(YEAR + " >= ?", fromYear)
                .add(YEAR + " <= ?", toYear)
                .build();
        return reader.list(MILESTONES, years, Page.whole(EARLIEST))
                .slice()
                .thenApply(slice -> slice.rows().stream().map(Slice.Row::node).toList());
    }

    /** Its projects. */
    @NonNull
    @Description("The projects that had a part in it.")
    public CompletionStage<@NonNull List<@NonNull Project>> projects(@Source Milestone milestone) {
        return reader.children(PROJECTS, milestone);
    }

    /** The report. */
    @Description("The report that tells it.")
    public CompletionStage<@Nullable Report> report(@Source Milestone milestone) {
        return reader.entry(Report.class, milestone.report);
    }
}
