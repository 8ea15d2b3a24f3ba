package io.talkgraph.importing.tripreport.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes the marks of a block off its text. */
final class BlockText {

    private static final Pattern HEADING_START = Pattern.compile("^\\s{0,3}#{1,6}[\\s\\u00a0]*");
    private static final Pattern HEADING_END = Pattern.compile("\\s#{1,6}\\s*$");
    private static final Pattern UNDERLINE = Pattern.compile("\\n\\s*(?:=+|-+)\\s*$");
    private static final Pattern BULLET = Pattern.compile("^(?:[-*+]|\\d{1,9}[.)])(?:\\s+|$)");

    private BlockText() {}

    /**
     * @param kind what the block is
     * @param text its source
     * @return the text without the marks of a heading or of an empty list item
     */
    static String clean(Block.Kind kind, String text) {
        return switch (kind) {
            case HEADING -> heading(text);
            case ITEM ->
                BULLET.matcher(text).lookingAt() && text.length() < 12
                        ? BULLET.matcher(text).replaceFirst("").strip()
                        : text.strip();
            default -> text;
        };
    }

    /**
     * @param row the source of a table row
     * @return the Markdown of its cells; commonmark-java gives no place for a cell when inline text is not parsed
     */
    static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        String inner = row.strip();
        int start = inner.startsWith("|") ? 1 : 0;
        for (int i = start; i < inner.length(); i++) {
            if (inner.charAt(i) == '|' && inner.charAt(Math.max(0, i - 1)) != '\\') {
                cells.add(inner.substring(start, i).strip());
                start = i + 1;
            }
        }
        if (start < inner.length()) {
            cells.add(inner.substring(start).strip());
        }
        return cells;
    }

    private static String heading(String text) {
        if (text.length() > TamedLines.MAX_LENGTH) {
            return text.substring(0, TamedLines.MAX_LENGTH);
        }
        if (!text.stripLeading().startsWith("#")) {
            return UNDERLINE.matcher(text).replaceFirst("").strip();
        }
        String open = HEADING_START.matcher(text).replaceFirst("");
        return HEADING_END.matcher(open).replaceFirst("").strip();
    }
}
