package io.talkgraph.publishing.document;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Texts as every format can hold them: XML has no control characters, iCalendar none but the tab and the end of a line. */
final class DocumentText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private DocumentText() {}

    /** A text of several lines, which end with LF. */
    static String lines(String text) {
        String lines = LINE_END.matcher(text).replaceAll("\n");
        return lines.codePoints().allMatch(DocumentText::isWritable)
                ? lines
                : lines.codePoints()
                        .filter(DocumentText::isWritable)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    /** The same; null stays null. */
    static @Nullable String linesOrNull(@Nullable String text) {
        return text == null ? null : lines(text);
    }

    /** A text of one line, without blanks around it. */
    static String line(String text) {
        return BLANKS.matcher(lines(text)).replaceAll(" ").strip();
    }

    /** The same; null stays null. */
    static @Nullable String lineOrNull(@Nullable String text) {
        return text == null ? null : line(text);
    }

    private static boolean isWritable(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\t'
                || !(Character.isISOControl(codePoint)
                        || Character.getType(codePoint) == Character.SURROGATE
                        || (codePoint & 0xFFFE) == 0xFFFE);
    }
}
