package io.talkgraph.importing.tripreport.links;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that are there for their link: "Video: ...", "- [Slides](...)", "▶ https://...". */
public final class LinkLine {

    private static final int MAX_REST = 6;
    private static final int MAX_UNLABELLED = 3;
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^(?:\\W*[\\w-]{1,12}){0,2}?\\W*(videos?|v[ií]deos?|youtube|recording|aufzeichnung|watch|video link|slides?|deck|folien|diapositivas?|"
                    + "presentation|pr[ée]sentation|schedule|programme?|sched|event|talk description|more info|abstract|code|"
                    + "repo(?:sitory)?|github|demo|source|blog|blog post|post|article|artículo|artikel|podcast|paper|website|"
                    + "home ?page|link|links|url|enlace|adjunto|lien|视频|动画|資料|スライド)(?:$|\\W)");
    private static final Pattern EMPTY = Pattern.compile("\\[[^\\[\\]]{0,200}]\\(\\s{0,10}\\)");

    private LinkLine() {}

    /**
     * Tells a line of links from notes with a link in them.
     *
     * @param i the number of its block
     * @param leading whether no notes stand before the line; there any short link is the talk's
     * @return whether a block is a line whose link is what it says
     */
    public static boolean is(ReportDocument document, int i, boolean leading) {
        Block block = document.block(i);
        boolean text = block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.OTHER);
        InlineText inline = document.text(i);
        if (!text || inline.links().isEmpty() || restWords(inline) > MAX_REST || isEmoji(inline)) {
            return text && isEmpty(document, i);
        }
        boolean few = restWords(inline) <= MAX_UNLABELLED;
        if ((leading && few) || isLabelled(inline) || isEmpty(document, i)) {
            return inline.links().size() <= 3;
        }
        return few && inline.links().stream().allMatch(l -> isTyped(l.url()));
    }

    private static boolean isEmoji(InlineText inline) {
        return inline.plain().startsWith(":clipboard:");
    }

    private static boolean isTyped(String url) {
        String absolute = LinkTypes.absolute(url);
        return absolute != null
                && switch (LinkTypes.kindOf(absolute)) {
                    case VIDEO, SLIDES, SCHEDULE -> true;
                    default -> false;
                };
    }

    /** Whether a line of notes is short enough for its links to be about the talk: "the tool is at https://...". */
    public static boolean pointsSomewhere(InlineText inline) {
        return !inline.links().isEmpty() && inline.links().size() <= 2 && restWords(inline) <= MAX_REST;
    }

    /** How many words stand beside the links. */
    public static int restWords(InlineText inline) {
        String rest = Slides.unmarked(inline.plain());
        for (InlineText.InlineLink link : inline.links()) {
            rest = rest.replace(link.label().strip(), " ");
        }
        Matcher words = Pattern.compile("[\\p{L}\\p{N}]+").matcher(rest);
        return (int) words.results().limit(50).count();
    }

    private static boolean isLabelled(InlineText inline) {
        String label = inline.plain();
        return inline.words() <= 14
                && LABEL.matcher(label.length() > 200 ? label.substring(0, 200) : label)
                        .find();
    }

    /** Whether the block is a link to nowhere: {@code [Youtube]()}. */
    public static boolean isEmpty(ReportDocument document, int i) {
        String source = document.block(i).source();
        return source.length() <= 300 && EMPTY.matcher(source.strip()).matches();
    }

    /**
     * Types a link by its address and its words.
     *
     * @param kind what the address says
     * @param label the words of the line
     * @return the kind, by the label where the address does not tell
     */
    public static LinkKind kind(LinkKind kind, String label) {
        if (kind != LinkKind.OTHER) {
            return kind;
        }
        String lower = label.toLowerCase(Locale.ROOT);
        if (lower.matches("(?:video|v[ií]deo|recording|aufzeichnung|watch)\\b.*")) {
            return LinkKind.VIDEO;
        } else if (lower.matches("(?:slides?|deck|folien|diapositivas?)\\b.*")) {
            return LinkKind.SLIDES;
        } else if (lower.matches("(?:schedule|programme?|sched|event)\\b.*")) {
            return LinkKind.SCHEDULE;
        } else if (lower.matches("(?:code|repo(?:sitory)?|source)\\b.*")) {
            return LinkKind.CODE;
        } else if (lower.matches("(?:blog|blog post|post|article)\\b.*")) {
            return LinkKind.POST;
        }
        return kind;
    }

    /** The words that name where a line leads, without address: two lines with the same ones belong to two talks. */
    public static String label(InlineText inline) {
        String rest = inline.plain();
        for (InlineText.InlineLink link : inline.links()) {
            rest = link.bare() ? rest.replace(link.label(), "") : rest;
        }
        return rest.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip();
    }
}
