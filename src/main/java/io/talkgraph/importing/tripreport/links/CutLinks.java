package io.talkgraph.importing.tripreport.links;

import io.talkgraph.importing.tripreport.document.Block;

import java.util.regex.Pattern;

/** Addresses that a line break cut in two, as text taken from slides has them. */
public final class CutLinks {

    private static final Pattern REST =
            Pattern.compile("^[\\w%.,()'&+-]{5,500}\\.(?:pdf|pptx?|html?|key|odp|webm|mp4)$");

    private CutLinks() {}

    /** Whether a block can only be the second half of an address. */
    public static boolean isRest(Block block) {
        return block.is(Block.Kind.PARAGRAPH)
                && block.first() == block.last()
                && block.source().length() <= 600
                && REST.matcher(block.source().strip()).matches();
    }
}
