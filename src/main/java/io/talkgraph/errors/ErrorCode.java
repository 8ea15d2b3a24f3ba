package io.talkgraph.errors;

/** The values of {@code extensions.code}; clients decide by them, so they never change their meaning. */
public enum ErrorCode {
    /** The request is wrong: its syntax, a name, a value. Sent again it fails again. */
    BAD_USER_INPUT,
    /** What should be changed is not there. A look-up answers null instead. */
    NOT_FOUND,
    /** The entry has changed since it was read. */
    CONFLICT,
    /** The request needs a token. */
    UNAUTHENTICATED,
    /** The token does not allow it. */
    FORBIDDEN,
    /** The request asks for more than one may. */
    LIMIT_EXCEEDED,
    /** The document that the request names is not known; the request may be sent again with its text. */
    PERSISTED_QUERY_NOT_FOUND,
    /** Clients cannot register documents here; they send their text each time. */
    PERSISTED_QUERY_NOT_SUPPORTED,
    /** The operator of the server has not registered the document, and no other one is executed. */
    DOCUMENT_NOT_ALLOWED,
    /** The database does not answer; the request may be sent again later. */
    UNAVAILABLE,
    /** A fault of ours; the log tells more under the id in the extensions. */
    INTERNAL
}
