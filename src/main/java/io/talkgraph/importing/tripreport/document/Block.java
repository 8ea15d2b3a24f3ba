package io.talkgraph.importing.tripreport.document;

import java.util.List;

/**
 * A piece of a document: a heading, a paragraph, the text of one list item, a table row ...
 *
 * @param kind what it is
 * @param level of a heading 1 to 6, of a list item or a paragraph in one its depth from 1; else 0
 * @param group the number of the outermost list or table it is in; 0 when in none
 * @param first its first line, from 1
 * @param last its last line
 * @param source its Markdown without the marks of the containers around it
 * @param cells the Markdown of the cells of a table row; else empty
 */
public record Block(Kind kind, int level, int group, int first, int last, String source, List<String> cells) {

    /** What a block is. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        ITEM,
        QUOTE,
        CODE,
        HTML,
        RULE,
        TABLE_HEAD,
        TABLE_ROW,
        OTHER
    }

    /** Whether it is of this kind. */
    public boolean is(Kind other) {
        return kind == other;
    }

    /** Its text with the links in it. */
    InlineText inline() {
        return InlineText.of(source);
    }
}
