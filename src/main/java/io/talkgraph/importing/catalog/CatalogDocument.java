package io.talkgraph.importing.catalog;

import io.talkgraph.importing.CatalogueDraft;

/**
 * The whole catalogue as one document.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format; {@link #VERSION}
 * @param catalogue the entries
 */
public record CatalogDocument(String format, int version, CatalogueDraft catalogue) {

    /** What tells the document from other JSON. */
    public static final String FORMAT = "talkgraph-catalog";

    /** The version that is written; earlier ones are read. */
    public static final int VERSION = 1;
}
