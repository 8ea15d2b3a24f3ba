package io.talkgraph.publishing.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What documents call entries: the same as long as they have their slugs, in every catalogue. */
final class Identifiers {

    private Identifiers() {}

    /** What a schedule calls a talk. */
    static UUID guid(TalkRecord talk) {
        return named("talk", talk.slug());
    }

    /** What a schedule calls a person. */
    static UUID guid(TalkRecord.Person person) {
        return named("speaker", person.slug());
    }

    /** What a schedule calls a room of a conference. */
    static UUID room(ConferenceRecord conference, String room) {
        return named("room", conference.slug() + "/" + room);
    }

    /** What a calendar calls a talk (RFC 5545, section 3.8.4.7). */
    static String uid(TalkRecord talk) {
        return talk.slug() + "@talkgraph";
    }

    /** An address of the talk that leads nowhere and is the same everywhere. */
    static String urn(TalkRecord talk) {
        return "urn:uuid:" + guid(talk);
    }

    private static UUID named(String kind, String name) {
        return UUID.nameUUIDFromBytes(("talkgraph:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8));
    }
}
