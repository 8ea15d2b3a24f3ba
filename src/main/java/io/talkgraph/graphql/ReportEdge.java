package io.talkgraph.graphql;

import io.talkgraph.catalogue.Report;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A report at its place in a list. */
@Description("A report at its place in a list.")
public record ReportEdge(
        @NonNull @Description("The place: pass it as after or before.") String cursor,
        @NonNull @Description("The report.") Report node) {}
