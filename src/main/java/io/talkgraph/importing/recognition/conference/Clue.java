package io.talkgraph.importing.recognition.conference;

/**
 * A piece of a document that may say which conference it is about.
 *
 * @param text the piece: a title, a heading, an opening sentence, the name of a linked file, a tag
 * @param line its line, from 1; 0 when it is the name of the document itself
 * @param weight how much it counts; see the constants
 */
public record Clue(String text, int line, int weight) {

    /** The title of the document. */
    public static final int TITLE = 100;

    /** A heading. */
    public static final int HEADING = 60;

    /** Running text; the opening sentences count most. */
    public static final int TEXT = 30;

    /** A file name, an address, a tag. */
    public static final int NAME = 10;
}
