package io.talkgraph.http.documents;

import graphql.language.Document;
import graphql.language.Node;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** How much memory a document takes: an estimate on the safe side, measured with JOL over documents of all sorts. */
final class DocumentWeight {

    /** The key, the entry, the frame of the document. */
    private static final int FRAME = 2_000;

    /** A part of the document is 76 to 116 bytes with its place and lists, and about as much in the plan. */
    private static final int NODE = 250;

    /** Names and texts, at worst in UTF-16. */
    private static final int CHARACTER = 2;

    private DocumentWeight() {}

    /**
     * Bytes of a document.
     *
     * @param text what was read
     * @param document null when it could not be read
     */
    static int of(String text, @Nullable Document document) {
        long bytes = FRAME + (long) CHARACTER * text.length();
        Deque<Node<?>> open = new ArrayDeque<>(document == null ? List.of() : List.of(document));
        while (!open.isEmpty()) {
            bytes += NODE;
            open.pop().getChildren().forEach(open::push);
        }
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, bytes));
    }
}
