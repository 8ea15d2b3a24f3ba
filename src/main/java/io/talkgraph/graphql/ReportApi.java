package io.talkgraph.graphql;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.ImportWarning;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Order;
import io.talkgraph.reading.Order.SortKey;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Relation;
import io.talkgraph.reading.SortType;
import io.talkgraph.reading.Values;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Reports. */
@GraphQLApi
public class ReportApi {

    private static final Listing<Report> REPORTS = new Listing<>("Query.reports", Report.class, "report e", null);

    private static final Listing<Talk> TALKS = new Listing<>(
            "Report.talks", Talk.class, "talk e join report_talk l on l.talk_id = e.id", "l.report_id = p.key");

    private static final Order NEWEST = Order.descending("report.NEWEST", SortKeys.PUBLISHED);

    private static final Order AS_TOLD =
            Order.ascending("report.talk.AS_TOLD", new SortKey("cast(l.position as bigint)", SortType.NUMBER));

    private static final Values<String> TAGS = Values.texts(
            "Report.tags", "select report_id, tag from report_tag where report_id = any(:keys) order by position");

    private static final Values<ImportWarning> WARNINGS = new Values<>(
            "Report.warnings",
            """
            select report_id, severity, line_number, column_number, message, excerpt
            from import_warning where report_id = any(:keys) order by position""",
            ReportApi::warning);

    private static final Relation<Conference> CONFERENCES = new Relation<>(
            "Report.conferences",
            Conference.class,
            """
            select {c.*}, r.report_id as parent_key from report_conference r join conference c on c.id = r.conference_id
            where r.report_id = any(:keys) order by r.position""");

    private final Reader reader;

    ReportApi(Reader reader) {
        this.reader = reader;
    }

    /** The report with a slug. */
    @Query
    @Description("One report; null when there is none with that slug.")
    public CompletionStage<@Nullable Report> report(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Report.class, slug);
    }

    /** All reports. */
    @Query
    @Description("The reports, the latest first.")
    public ReportConnection reports(
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        return new ReportConnection(reader.list(REPORTS, Condition.NONE, Page.of(NEWEST, first, after, last, before)));
    }

    /** Its tags. */
    @NonNull
    @Description("The tags its author gave it.")
    public CompletionStage<@NonNull List<@NonNull String>> tags(@Source Report report) {
        return reader.values(TAGS, report);
    }

    /** Its conferences. */
    @NonNull
    @Description("The conferences it tells of, in its order.")
    public CompletionStage<@NonNull List<@NonNull Conference>> conferences(@Source Report report) {
        return reader.children(CONFERENCES, report);
    }

    /** Its talks. */
    @NonNull
    @Description("The talks it tells of, in its order.")
    public TalkConnection talks(
            @Source Report report,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        return new TalkConnection(
                reader.list(TALKS, report, Condition.NONE, Page.of(AS_TOLD, first, after, last, before)));
    }

    /** What the import noticed. */
    @NonNull
    @Description("What the import noticed in it, for a curator to check.")
    public CompletionStage<@NonNull List<@NonNull ImportWarning>> warnings(@Source Report report) {
        return reader.values(WARNINGS, report);
    }

    private static ImportWarning warning(Object[] row) {
        return new ImportWarning(
                Severity.valueOf((String) row[1]), (Integer) row[2], (Integer) row[3], (String) row[4], (String)
                        row[5]);
    }
}
