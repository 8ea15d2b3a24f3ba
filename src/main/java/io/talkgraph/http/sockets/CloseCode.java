package io.talkgraph.http.sockets;

/**
 * Why a connection is closed: codes of WebSockets (RFC 6455, section 7.4), of graphql-transport-ws, and, where neither has
 * one, of ours.
 */
enum CloseCode {
    /** The process ends; another one, or the same again, answers soon. */
    GOING_AWAY(1001),
    /** A message is longer than a request may be. */
    TOO_LONG(1009),
    /** There are as many connections as the process may have. */
    TRY_AGAIN_LATER(1013),
    /** Something that is no message, or comes at the wrong time. */
    BAD_MESSAGE(4400),
    /** An operation before the connection was acknowledged. */
    UNAUTHORIZED(4401),
    /** The client does not speak graphql-transport-ws. */
    SUBPROTOCOL_NOT_ACCEPTABLE(4406),
    /** Nobody said connection_init in time. */
    INITIALISATION_TIMEOUT(4408),
    /** An id that is in use already. */
    SUBSCRIBER_EXISTS(4409),
    /** A second connection_init. */
    TOO_MANY_INITIALISATIONS(4429),
    /** The client does not read what is sent to it. */
    TOO_SLOW(4430),
    /** The client does not answer pings. */
    NO_ANSWER(4431);

    private static final int LONGEST_REASON_BYTES = 123;

    private final short code;

    CloseCode(int code) {
        this.code = (short) code;
    }

    short code() {
        return code;
    }

    /** A reason that fits into a frame; ours are ASCII but for what clients sent. */
    static String reason(String words) {
        String ascii = words.replaceAll("[^ -~]", "?");
        return ascii.length() <= LONGEST_REASON_BYTES ? ascii : ascii.substring(0, LONGEST_REASON_BYTES - 3) + "...";
    }
}
