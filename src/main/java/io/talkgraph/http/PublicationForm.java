package io.talkgraph.http;

import io.talkgraph.publishing.Publication;
import io.talkgraph.publishing.Publications;

/** The documents that are there beside GraphQL, with their addresses. */
enum PublicationForm {
    CALENDAR("/calendar.ics", "text/calendar; charset=utf-8", ".ics", "calendar.ics") {
        @Override
        Publication read(Publications publications, PublicationRequest request) {
            return publications.calendar(request.parameters());
        }
    },
    TALKS_JSON_LD("/talks.jsonld", "application/ld+json", ".jsonld", "talks.jsonld") {
        @Override
        Publication read(Publications publications, PublicationRequest request) {
            return publications.talksJsonLd(request.parameters());
        }
    },
    CONFERENCE_JSON_LD("/conferences/:slug/talks.jsonld", "application/ld+json", ".jsonld", "conference.jsonld") {
        @Override
        Publication read(Publications publications, PublicationRequest request) {
            return publications.conferenceJsonLd(request.slug());
        }
    },
    SCHEDULE_XML("/conferences/:slug/schedule.xml", "application/xml; charset=utf-8", "-schedule.xml", "schedule.xml") {
        @Override
        Publication read(Publications publications, PublicationRequest request) {
            return publications.scheduleXml(request.slug());
        }
    },
    SCHEDULE_JSON("/conferences/:slug/schedule.json", "application/json", "-schedule.json", "schedule.json") {
        @Override
        Publication read(Publications publications, PublicationRequest request) {
            return publications.scheduleJson(request.slug());
        }
    };

    private final String path;
    private final String mediaType;
    private final String ending;
    private final String operation;

    PublicationForm(String path, String mediaType, String ending, String operation) {
        this.path = path;
        this.mediaType = mediaType;
        this.ending = ending;
        this.operation = operation;
    }

    /** Where it is; {@code :slug} stands for that of a conference. */
    String path() {
        return path;
    }

    /** The value of {@code Content-Type}. */
    String mediaType() {
        return mediaType;
    }

    /** How the names of its files end. */
    String ending() {
        return ending;
    }

    /** What metrics and the log call requests for it. */
    String operation() {
        return operation;
    }

    /** Reads what the document tells, in the execution of this thread. */
    abstract Publication read(Publications publications, PublicationRequest request);
}
