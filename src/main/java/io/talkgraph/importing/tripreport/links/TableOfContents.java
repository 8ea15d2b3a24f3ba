package io.talkgraph.importing.tripreport.links;

import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.ReportDocument;

import java.util.List;

/** Recognises tables of contents: lists of links to places of the same document. */
public final class TableOfContents {

    private TableOfContents() {}

    /** Whether the items of a list only lead to anchors. */
    public static boolean isList(ReportDocument document, List<Integer> items) {
        return items.size() >= 2 && items.stream().allMatch(i -> isEntry(document, i));
    }

    /** Whether a block is nothing but a link to an anchor. */
    public static boolean isEntry(ReportDocument document, int i) {
        InlineText text = document.text(i);
        if (!document.block(i).is(Block.Kind.ITEM) || text.links().isEmpty()) {
            return false;
        }
        boolean anchors = text.links().stream()
                .allMatch(l -> l.url().indexOf('#') < l.url().length() - 1
                        && l.url().contains("#")
                        && LinkTypes.absolute(l.url()) == null);
        int linked = text.links().stream().mapToInt(l -> l.label().length()).sum();
        return anchors && linked * 10 >= text.plain().length() * 8;
    }
}
