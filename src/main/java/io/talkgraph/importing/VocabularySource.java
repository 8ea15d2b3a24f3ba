package io.talkgraph.importing;

/** The projects, themes and organizations that the program brings along, so that recognition works from the first day. */
public interface VocabularySource {

    /** A fingerprint of the data, 64 hexadecimal digits; changes with it. */
    String revision();

    /** The data. */
    CatalogueDraft catalogue();
}
