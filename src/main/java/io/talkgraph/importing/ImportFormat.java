package io.talkgraph.importing;

import org.eclipse.microprofile.graphql.Description;

/** The formats of documents that an import reads. */
@Description("The format of a document to import.")
public enum ImportFormat {
    @Description("Found out by the name and the beginning of the document.")
    AUTO,
    @Description("A report on a conference, as Markdown or plain text.")
    TRIP_REPORT,
    @Description("A schedule as XML: pentabarf, frab, pretalx.")
    SCHEDULE_XML,
    @Description("A schedule as JSON: frab, pretalx, the CCC's hub.")
    SCHEDULE_JSON,
    @Description(
            "A view of Sessionize, as JSON: All, GridSmart, Sessions, Speakers. It names no conference and no time zone: pass both.")
    SESSIONIZE,
    @Description("A calendar, RFC 5545, as Sched exports it.")
    ICALENDAR,
    @Description("The landscape of the CNCF, as YAML: projects and organizations, no talks.")
    LANDSCAPE,
    @Description(
            "The recordings of an event, as pyvideo lists them: a folder with category.json; the import command reads it.")
    PYVIDEO,
    @Description("Conferences as confs.tech lists them, as JSON.")
    CONFS_TECH,
    @Description("A whole catalogue, as this service exports it.")
    CATALOG
}
