package io.talkgraph.importing.tripreport.document;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A short text without its Markdown.
 *
 * @param plain the words, white space normalised
 * @param links what it links to, in order; bare addresses too
 * @param strong whether all of it is printed strong
 * @param images how many pictures it shows
 */
public record InlineText(String plain, List<InlineLink> links, boolean strong, int images) {

    /**
     * A link in a text.
     *
     * @param url as written; empty when the link leads nowhere
     * @param label its words; the address for a bare one
     * @param bare whether the address itself stands in the text
     */
    public record InlineLink(String url, String label, boolean bare) {}

    /** The most characters that are looked at for links and marks; a heading or a list item is far shorter. */
    private static final int MAX_LENGTH = 4_000;

    private static final Parser PARSER = Parser.builder().build();
    private static final Pattern HTML_LINK =
            Pattern.compile("<a\\s[^<>]{0,1000}?href=[\"']([^\"'<>]{0,1000})[\"'][^<>]{0,500}>([^<>]{0,1000})</a>");
    private static final Pattern URL = Pattern.compile("(?:https?://|\\bwww\\.)[^\\s<>\"]{1,2000}");
    private static final Pattern URL_TAIL = Pattern.compile("[.,;:!?)\\]]+$");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200b-\\u200f\\u2060\\ufeff\\u00ad]");

    /** Reads the text of a block. */
    public static InlineText of(String source) {
        String cut = source.length() > MAX_LENGTH ? source.substring(0, MAX_LENGTH) : source;
        String line = SPACES.matcher(INVISIBLE.matcher(cut).replaceAll(""))
                .replaceAll(" ")
                .strip();
        Matcher html = HTML_LINK.matcher(line);
        // As a heading, the text can become neither a list nor a quote.
        Node document = PARSER.parse("# "
                + html.replaceAll(m -> Matcher.quoteReplacement("["
                        + m.group(2).replace("[", "\\[").replace("]", "\\]") + "](<" + unescape(m.group(1)) + ">)")));
        Collector collector = new Collector();
        document.accept(collector);
        String plain = SPACES.matcher(collector.plain).replaceAll(" ").strip();
        return new InlineText(plain, List.copyOf(collector.links), isStrong(document), collector.images);
    }

    /** Whether the whole text is one link that is no bare address. */
    public boolean isOneLink() {
        return links.size() == 1
                && !links.get(0).bare()
                && !plain.isEmpty()
                && plain.equals(
                        SPACES.matcher(links.get(0).label()).replaceAll(" ").strip());
    }

    /** How many words the plain text has. */
    public int words() {
        return plain.isEmpty() ? 0 : plain.split(" ").length;
    }

    private static boolean isStrong(Node document) {
        Node heading = document.getFirstChild();
        Node only = heading == null ? null : heading.getFirstChild();
        return only instanceof StrongEmphasis && only.getNext() == null;
    }

    private static String unescape(String url) {
        return url.replace("&amp;", "&").replace(" ", "%20");
    }

    private static final class Collector extends AbstractVisitor {
        private final StringBuilder plain = new StringBuilder();
        private final List<InlineLink> links = new ArrayList<>();
        private int images;
        private boolean inLink;

        @Override
        public void visit(Text text) {
            plain.append(text.getLiteral());
            Matcher urls = URL.matcher(text.getLiteral());
            while (!inLink && urls.find()) {
                String url = URL_TAIL.matcher(urls.group()).replaceFirst("");
                links.add(new InlineLink(url.startsWith("www.") ? "http://" + url : url, url, true));
            }
        }

        @Override
        public void visit(Code code) {
            plain.append(code.getLiteral());
        }

        @Override
        public void visit(HtmlInline html) {
            plain.append(html.getLiteral().startsWith("<br") ? " " : "");
        }

        @Override
        public void visit(Image image) {
            images++;
        }

        @Override
        public void visit(Link link) {
            int start = plain.length();
            inLink = true;
            visitChildren(link);
            inLink = false;
            String label = plain.substring(start);
            links.add(new InlineLink(link.getDestination().strip(), label, label.equals(link.getDestination())));
        }
    }
}
