package io.talkgraph.importing.tripreport.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a block of HTML is good for. */
public final class HtmlParts {

    private static final int MAX_LENGTH = 20_000;
    private static final Pattern EMBEDDED = Pattern.compile(
            "<(?:iframe|source|video|embed)\\b[^<>]{0,500}?src=[\"'](https?://[^\"'<>]{1,500})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LINKED =
            Pattern.compile("<a\\b[^<>]{0,500}?href=[\"'](https?://[^\"'<>]{1,500})", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("<[^<>]{0,2000}>");

    private HtmlParts() {}

    /** The videos and other frames of the block. */
    public static List<String> embedded(Block block) {
        return urls(EMBEDDED, block);
    }

    /** The links of the block. */
    public static List<String> linked(Block block) {
        return urls(LINKED, block);
    }

    private static List<String> urls(Pattern pattern, Block block) {
        return pattern.matcher(cut(block.source()))
                .results()
                .map((MatchResult m) -> m.group(1).replace("&amp;", "&"))
                .toList();
    }

    private static String cut(String source) {
        return source.length() > MAX_LENGTH ? source.substring(0, MAX_LENGTH) : source;
    }

    /** Where a block goes that has neither link nor text. */
    public static LineLedger.Destination dropped(Block block) {
        String start = block.source().strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!--")) {
            return LineLedger.Destination.COMMENT;
        }
        return start.contains("<img") ? LineLedger.Destination.PICTURE : LineLedger.Destination.DECORATION;
    }

    /** Whether the block shows words to a reader. */
    public static boolean hasText(Block block) {
        String source = block.source().strip();
        String lower = source.toLowerCase(Locale.ROOT);
        if (lower.startsWith("<!--") || lower.startsWith("<script") || lower.startsWith("<style")) {
            return false;
        }
        return TAG.matcher(cut(source)).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
    }
}
