package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.importing.tripreport.document.Block;
import org.jspecify.annotations.Nullable;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are marked as the abstract of a talk. */
final class AbstractLine {

    private static final Pattern MARKED = Pattern.compile(
            "^(?:(?:abstract|description|talk description|summary from the programme|resumen|descripción|beschreibung|résumé|"
                    + "kurzfassung|概要|摘要)\\s*[:：]|:(?:clipboard|memo|pencil|page_facing_up)\\w{0,20}:|📋|📝)\\s*(\\S.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK_ONLY = Pattern.compile("^\\S{1,30}[:：]?\\s+");

    private AbstractLine() {}

    /** The abstract that a block gives; null when it is not marked as one. */
    static @Nullable String of(String plain, Block block) {
        Matcher m = MARKED.matcher(plain);
        boolean text = block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH);
        if (!text || !m.matches()) {
            return null;
        }
        // The plain text is cut at a length that no abstract should lose words to.
        boolean whole = plain.length() + 500 > block.source().length();
        return whole
                ? m.group(1).strip()
                : MARK_ONLY.matcher(block.source()).replaceFirst("").strip();
    }
}
