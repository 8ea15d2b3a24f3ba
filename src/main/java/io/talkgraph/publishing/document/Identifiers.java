package io.talkgraph.publishing.document;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What documents call entries: the same as long as they have their slugs, in every catalogue. */
final class Identifiers {

    private Identifiers() {}

    /** What a schedule calls a talk: what that one did from which it came, else a name made of its slug. */
    static String guid(TalkRecord talk) {
        return talk.guid() == null ? named("talk", talk.slug()) : talk.guid();
    }

    /** What a schedule calls a person. */
    static String guid(TalkRecord.Person person) {
        return named("speaker", person.slug());
    }

    /** What a schedule calls a room of a conference. */
    static String room(ConferenceRecord conference, String room) {
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

    private static String named(String kind, String name) {
        return UUID.nameUUIDFromBytes(("talkgraph:" + kind + ":" + name).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
