package io.talkgraph.importing;

import org.eclipse.microprofile.graphql.Description;

/** The formats of documents that an import reads. */
@Description("The format of a document to import.")
public enum ImportFormat {
    @Description("Found out by the name and the beginning of the document.")
    AUTO,
    @Description("A report on a conference, as Markdown or plain text.")
    TRIP_REPORT,
    @Description("A schedule of frab or pretalx, as XML. Not read yet.")
    SCHEDULE_XML,
    @Description("A schedule of frab or pretalx, as JSON. Not read yet.")
    SCHEDULE_JSON,
    @Description("A schedule of Sessionize. Not read yet.")
    SESSIONIZE,
    @Description("A calendar. Not read yet.")
    ICALENDAR,
    @Description("The landscape of the CNCF. Not read yet.")
    LANDSCAPE,
    @Description("Recordings as pyvideo lists them. Not read yet.")
    PYVIDEO,
    @Description("Conferences as confs.tech lists them. Not read yet.")
    CONFS_TECH,
    @Description("A whole catalogue, as this service exports it.")
    CATALOG
}
