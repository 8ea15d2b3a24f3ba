package io.talkgraph.importing.tripreport.document;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Cuts a document into {@link Block}s with commonmark-java. Plain text and the text of slides are Markdown too, only
 * with less structure. Each non-blank line ends up in exactly one block.
 */
final class MarkdownBlocks {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            // Inline text is read line by line and only where it is needed, so its cost is bounded.
            .inlineParserFactory(context -> (lines, node) -> {})
            .build();

    private final SourceLines lines;
    private final boolean[] claimed;
    private final List<Block> blocks = new ArrayList<>();
    private int groups;

    private MarkdownBlocks(SourceLines lines) {
        this.lines = lines;
        this.claimed = new boolean[lines.count() + 1];
    }

    /**
     * @param lines the document
     * @param from the first line to read; those before are front matter
     * @return the blocks in the order of the document
     */
    static List<Block> read(SourceLines lines, int from) {
        MarkdownBlocks reader = new MarkdownBlocks(lines);
        for (int i = 1; i < from; i++) {
            reader.claimed[i] = true;
        }
        reader.walk(PARSER.parse(TamedLines.of(lines, from)), 0, 0, false);
        reader.claimRest();
        reader.blocks.sort(Comparator.comparingInt(Block::first));
        return reader.blocks;
    }

    /** Recursion is safe here: {@link TamedLines} bounds the nesting. */
    private void walk(Node parent, int depth, int group, boolean quoted) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListBlock) {
                int list = depth == 0 ? ++groups : group;
                walkItems(node, depth + 1, list);
            } else if (node instanceof BlockQuote) {
                walk(node, depth, group, true);
            } else if (node instanceof TableBlock) {
                groups++;
                walkTable(node, groups);
            } else {
                leaf(node, kindOf(node, quoted), depth, group);
            }
        }
    }

    private void walkItems(Node list, int depth, int group) {
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Node first = item.getFirstChild();
            boolean text = first != null && kindOf(first, false) == Block.Kind.PARAGRAPH;
            if (text) {
                leaf(first, Block.Kind.ITEM, depth, group);
            } else if (first == null && item instanceof ListItem) {
                leaf(item, Block.Kind.ITEM, depth, group);
            }
            walkRest(item, text ? first : null, depth, group);
        }
    }

    private void walkRest(Node item, @Nullable Node done, int depth, int group) {
        if (done != null) {
            done.unlink();
        }
        walk(item, depth, group, false);
    }

    private void walkTable(Node table, int group) {
        for (Node part = table.getFirstChild(); part != null; part = part.getNext()) {
            Block.Kind kind = part instanceof TableHead ? Block.Kind.TABLE_HEAD : Block.Kind.TABLE_ROW;
            for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
                if (row instanceof TableRow) {
                    add(row, kind, 0, group, BlockText.cells(textOf(row)));
                }
            }
        }
    }

    private static Block.Kind kindOf(Node node, boolean quoted) {
        if (node instanceof Heading) {
            return Block.Kind.HEADING;
        } else if (node instanceof FencedCodeBlock) {
            return Block.Kind.CODE;
        } else if (node instanceof HtmlBlock) {
            return Block.Kind.HTML;
        } else if (node instanceof ThematicBreak) {
            return Block.Kind.RULE;
        } else {
            return quoted ? Block.Kind.QUOTE : Block.Kind.PARAGRAPH;
        }
    }

    private void leaf(Node node, Block.Kind kind, int depth, int group) {
        add(node, kind, node instanceof Heading h ? h.getLevel() : depth, group, List.of());
    }

    private void add(Node node, Block.Kind kind, int level, int group, List<String> cells) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (spans.isEmpty()) {
            return;
        }
        int first = spans.get(0).getLineIndex() + 1;
        int last = spans.get(spans.size() - 1).getLineIndex() + 1;
        for (int i = first; i <= last; i++) {
            claimed[i] = true;
        }
        Block block = new Block(kind, level, group, first, last, BlockText.clean(kind, textOf(node)), cells);
        if (HtmlList.isList(block)) {
            blocks.addAll(HtmlList.split(block, lines, ++groups));
        } else {
            blocks.addAll(LabelLines.split(block));
        }
    }

    private String textOf(Node node) {
        StringBuilder text = new StringBuilder();
        for (SourceSpan span : node.getSourceSpans()) {
            String line = lines.at(span.getLineIndex() + 1);
            int start = Math.min(span.getColumnIndex(), line.length());
            // A line that was cut for the parser is read to its end.
            int end = line.length() > TamedLines.MAX_LENGTH
                    ? line.length()
                    : Math.min(start + span.getLength(), line.length());
            text.append(text.isEmpty() ? "" : "\n").append(line, start, end);
        }
        return text.toString();
    }

    /** Lines that stand for no node of the tree: link definitions, the ruling of a table. */
    private void claimRest() {
        for (int i = 1; i <= lines.count(); i++) {
            if (!claimed[i] && !lines.isBlank(i)) {
                blocks.add(new Block(Block.Kind.OTHER, 0, 0, i, i, lines.at(i).strip(), List.of()));
            }
        }
    }
}
