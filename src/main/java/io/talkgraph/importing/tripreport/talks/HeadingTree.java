package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.heading.HeadingWords;
import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The headings of a document with what stands over and under each. */
final class HeadingTree {

    /** One heading. */
    static final class Node {
        /** The number of its block. */
        final int block;

        final int level;
        final String plain;
        /** What it stands over when it is no talk; null when it may be one. */
        final HeadingWords.@Nullable Role role;

        final @Nullable Node parent;
        final List<Node> children = new ArrayList<>();
        /** The block after its own text: that of the next heading. */
        int ownEnd;
        /** The block after everything below it. */
        int end;

        Node(int block, int level, String plain, @Nullable Node parent) {
            this.block = block;
            this.level = level;
            this.plain = plain;
            this.parent = parent;
            this.role = HeadingWords.roleOf(plain);
        }

        /** The end of its own text, with "Abstract", "Links" and the like right below it. */
        int endWithParts() {
            int last = ownEnd;
            for (Node child : children) {
                boolean part = child.role == HeadingWords.Role.PART || child.role == HeadingWords.Role.ABSTRACT;
                if (!part || child.block != last) {
                    break;
                }
                last = child.ownEnd;
            }
            return last;
        }

        /** Whether it has the words of a title, and something below it. */
        boolean readsLikeTitle() {
            boolean words =
                    plain.split(" ", -1).length >= 2 || plain.codePoints().anyMatch(Character::isIdeographic);
            boolean body = ownEnd > block + 1 || !children.isEmpty();
            return words && body && !plain.endsWith(":");
        }
    }

    private HeadingTree() {}

    /** The heading that is the title of the document: the first one, when no other has its level; null when none is. */
    static @Nullable Node title(List<Node> nodes) {
        if (nodes.isEmpty()) {
            return null;
        }
        Node first = nodes.get(0);
        boolean alone = nodes.stream().filter(n -> n.level == first.level).count() == 1;
        return alone ? first : null;
    }

    /** All headings in the order of the document. */
    static List<Node> of(ReportDocument document) {
        List<Node> nodes = new ArrayList<>();
        Deque<Node> open = new ArrayDeque<>();
        for (int i = 0; i < document.size(); i++) {
            if (!document.block(i).is(Block.Kind.HEADING)) {
                continue;
            }
            int level = document.block(i).level();
            while (!open.isEmpty() && open.peek().level >= level) {
                open.pop().end = i;
            }
            Node parent = open.peek();
            Node node = new Node(i, level, document.plain(i), parent);
            if (parent != null) {
                parent.children.add(node);
            }
            open.push(node);
            if (!nodes.isEmpty()) {
                nodes.get(nodes.size() - 1).ownEnd = i;
            }
            nodes.add(node);
        }
        open.forEach(n -> n.end = document.size());
        if (!nodes.isEmpty()) {
            nodes.get(nodes.size() - 1).ownEnd = document.size();
        }
        return nodes;
    }
}
