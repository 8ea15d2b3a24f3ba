package io.talkgraph.importing.tripreport.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A document cut into pieces.
 *
 * @param lines all of it
 * @param frontMatter what it says about itself
 * @param blocks the text below the front matter
 * @param inlines the text of each block without its Markdown
 */
public record ReportDocument(SourceLines lines, FrontMatter frontMatter, List<Block> blocks, List<InlineText> inlines) {

    /** Cuts a text. */
    public static ReportDocument of(String content) {
        SourceLines lines = SourceLines.of(content);
        FrontMatter frontMatter = FrontMatterReader.read(lines);
        List<Block> blocks = MarkdownBlocks.read(lines, frontMatter.lastLine() + 1);
        List<InlineText> inlines = new ArrayList<>(blocks.size());
        blocks.forEach(b -> inlines.add(b.inline()));
        return new ReportDocument(lines, frontMatter, blocks, inlines);
    }

    /** How many blocks there are. */
    public int size() {
        return blocks.size();
    }

    /** A block by its number, from 0. */
    public Block block(int i) {
        return blocks.get(i);
    }

    /** The text of a block. */
    public InlineText text(int i) {
        return inlines.get(i);
    }

    /** The words of a block without Markdown. */
    public String plain(int i) {
        return inlines.get(i).plain();
    }

    /** Whether the block is a paragraph of one line outside of lists. */
    public boolean isLine(int i) {
        Block block = block(i);
        return block.is(Block.Kind.PARAGRAPH)
                && block.level() == 0
                && (block.first() == block.last() || text(i).isOneLink());
    }
}
