package io.talkgraph.importing;

import org.eclipse.microprofile.graphql.Description;

/** The formats of documents that an import reads. */
@Description("The format of a document to import.")
public enum ImportFormat {
    AUTO,
    TRIP_REPORT,
    SCHEDULE_XML,
    SCHEDULE_JSON,
    SESSIONIZE,
    ICALENDAR,
    LANDSCAPE,
    PYVIDEO,
    CONFS_TECH,
    CATALOG
}
