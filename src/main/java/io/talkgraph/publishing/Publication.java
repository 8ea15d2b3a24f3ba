package io.talkgraph.publishing;

/** A document for which all is read that it tells; it can be written without the database. */
public interface Publication {

    /** The document, in UTF-8. */
    byte[] write();
}
