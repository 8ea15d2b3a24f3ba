package io.talkgraph.importing.programme;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes plain text of what schedules write: HTML or not, with whatever white space. Markdown stays as it is. */
public final class TextCleaner {

    private static final Pattern TAG = Pattern.compile(
            "(?i)</?(?:p|br|a|ul|ol|li|b|i|em|strong|div|span|h[1-6]|code|pre|blockquote|img|table|tr|td|script|style|iframe)"
                    + "(?:\\s[^<>]*)?/?>");
    private static final Pattern ESCAPED_TAG = Pattern.compile("(?i)&lt;/?(?:p|br|a|ul|li|b|i|em|strong|div|span)\\b");
    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{2,6}|#x[0-9a-fA-F]{2,5}|amp|lt|gt|quot|apos|nbsp);");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]+");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern LINE_END = Pattern.compile("[ \\t\\u00a0]+(?=\\n|$)");
    private static final Pattern MANY_LINES = Pattern.compile("\\n{3,}");
    private static final Set<String> BLOCKS = Set.of(
            "p", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "table", "section", "hr");
    private static final Set<String> HIDDEN = Set.of("script", "style", "iframe", "noscript", "template");

    private TextCleaner() {}

    /**
     * A text of one line: a title, a name, a room.
     *
     * @param text as written; null for none
     * @param length the most characters that are kept
     * @return without tags, control characters and runs of white space; null when nothing is left
     */
    public static @Nullable String line(@Nullable String text, int length) {
        if (text == null) {
            return null;
        }
        String plain = ENTITY.matcher(text).find() || TAG.matcher(text).find() ? plain(text) : text;
        String line = SPACES.matcher(CONTROLS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                        .replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return line.isEmpty() ? null : cut(line, length);
    }

    /**
     * A text of paragraphs: an abstract.
     *
     * @param text HTML, Markdown or plain text; null for none
     * @return plain text with {@code \n} between lines and at most one empty line between paragraphs; null when nothing
     *     is left
     */
    public static @Nullable String paragraphs(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        String plain = TAG.matcher(lines).find() || ESCAPED_TAG.matcher(lines).find() ? plain(lines) : lines;
        // Some feeds escape their HTML twice.
        plain = TAG.matcher(plain).find() ? plain(plain) : plain;
        String clean = CONTROLS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFC))
                .replaceAll("");
        String tidy = MANY_LINES
                .matcher(LINE_END.matcher(clean).replaceAll(""))
                .replaceAll("\n\n")
                .strip();
        return tidy.isEmpty() ? null : tidy;
    }

    private static String cut(String line, int length) {
        if (line.length() <= length) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
        return line.substring(0, end) + "…";
    }

    private static String plain(String html) {
        StringBuilder out = new StringBuilder(html.length());
        Jsoup.parseBodyFragment(html).body().traverse(new Writer(out));
        return out.toString();
    }

    /** Writes the text of a page, with lines where it shows lines. */
    private static final class Writer implements NodeVisitor {

        private final StringBuilder out;
        private int hidden;

        Writer(StringBuilder out) {
            this.out = out;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && hidden == 0) {
                text(text);
            } else if (node instanceof Element element) {
                open(element.normalName());
            }
        }

        private void text(TextNode node) {
            Element parent = node.parent();
            boolean kept = parent != null && parent.normalName().equals("pre");
            String text = kept
                    ? node.getWholeText()
                    : SPACES.matcher(node.getWholeText()).replaceAll(" ");
            boolean begins = out.isEmpty() || Character.isWhitespace(out.charAt(out.length() - 1));
            out.append(begins && !kept ? text.stripLeading() : text);
        }

        private void open(String tag) {
            if (HIDDEN.contains(tag)) {
                hidden++;
            } else if (BLOCKS.contains(tag)) {
                lines(2);
            } else if (tag.equals("br") || tag.equals("tr")) {
                out.append('\n');
            } else if (tag.equals("li")) {
                lines(1);
                out.append("- ");
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (HIDDEN.contains(element.normalName())) {
                    hidden--;
                } else if (BLOCKS.contains(element.normalName())) {
                    lines(2);
                }
            }
        }

        private void lines(int wanted) {
            int end = out.length();
            while (end > 0 && out.charAt(end - 1) == ' ') {
                end--;
            }
            out.setLength(end);
            int there = 0;
            while (there < wanted && there < end && out.charAt(end - 1 - there) == '\n') {
                there++;
            }
            out.append("\n".repeat(end == 0 ? 0 : wanted - there));
        }
    }
}
