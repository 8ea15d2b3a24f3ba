package io.talkgraph.graphql;

import io.talkgraph.catalogue.Report;
import io.talkgraph.reading.Listed;
import org.eclipse.microprofile.graphql.Description;

/** A page of a list of reports. */
@Description("A page of a list of reports.")
public final class ReportConnection extends Connection<Report, ReportEdge> {

    ReportConnection(Listed<Report> list) {
        super(list, ReportEdge::new);
    }
}
