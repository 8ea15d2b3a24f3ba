package io.talkgraph.importing.tripreport.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes a block of HTML that holds a list apart, line by line, so that its items are items. */
final class HtmlList {

    private static final Pattern LIST_TAGS =
            Pattern.compile("</?(?:ul|ol|li|div|p)\\b[^<>]{0,300}>", Pattern.CASE_INSENSITIVE);

    private HtmlList() {}

    /** Whether the block is HTML with list items. */
    static boolean isList(Block block) {
        return block.is(Block.Kind.HTML)
                && block.source().length() < 200_000
                && block.source().toLowerCase(Locale.ROOT).contains("<li");
    }

    /** The items and the text of the block; lines with tags only stay HTML. */
    static List<Block> split(Block block, SourceLines lines, int group) {
        List<Block> parts = new ArrayList<>();
        for (int i = block.first(); i <= block.last(); i++) {
            String line = lines.at(i);
            if (line.isBlank()) {
                continue;
            }
            String text = LIST_TAGS.matcher(line).replaceAll("").strip();
            boolean item = line.toLowerCase(Locale.ROOT).contains("<li");
            Block.Kind kind = text.isEmpty() ? Block.Kind.HTML : item ? Block.Kind.ITEM : Block.Kind.PARAGRAPH;
            boolean listed = kind == Block.Kind.ITEM;
            parts.add(
                    new Block(kind, listed ? 1 : 0, listed ? group : 0, i, i, text.isEmpty() ? line : text, List.of()));
        }
        return parts;
    }
}
