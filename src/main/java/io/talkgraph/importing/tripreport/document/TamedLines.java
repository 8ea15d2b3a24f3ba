package io.talkgraph.importing.tripreport.document;

import java.util.regex.Pattern;

/**
 * Prepares a document for the Markdown parser, so that a hostile one costs no more than an honest one of its size: the
 * parser's work grows with the nesting times the lines. Line numbers stay; the texts are read from the document itself.
 */
final class TamedLines {

    /** What the parser sees of a line, in characters. */
    static final int MAX_LENGTH = 5_000;

    private static final int MAX_PARAGRAPH = 5_000;
    private static final int MAX_TABLE = 20_000;
    private static final int MAX_CONTAINERS = 30;
    private static final int MAX_INDENT = 120;

    private static final Pattern TIGHT_HEADING = Pattern.compile("^(#{2,6})(?=[^#\\s])");

    private TamedLines() {}

    /**
     * @param lines the document
     * @param from the first line to show; those before become blank
     * @return the text for the parser
     */
    static String of(SourceLines lines, int from) {
        StringBuilder text = new StringBuilder();
        int run = 0;
        for (int i = 1; i <= lines.count(); i++) {
            String line = lines.at(i);
            run = line.isBlank() ? 0 : run + 1;
            // The parser copies the lines of a paragraph with each line; so an endless one is broken.
            boolean broken = run >= (line.startsWith("|") ? MAX_TABLE : MAX_PARAGRAPH);
            if (i >= from && !broken) {
                text.append(tame(line));
            }
            run = broken ? 0 : run;
            text.append('\n');
        }
        return text.toString();
    }

    private static String tame(String line) {
        if (line.isEmpty()) {
            return line;
        }
        String cut = line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line;
        // Editors put a no-break space after the marks of a heading, or none; Markdown wants an ordinary one.
        String shown = TIGHT_HEADING.matcher(cut.replace('\u00a0', ' ')).replaceFirst("$1 ");
        int indent = 0;
        while (indent < shown.length() && Character.isWhitespace(shown.charAt(indent))) {
            indent++;
        }
        if (indent > MAX_INDENT || containers(shown) > MAX_CONTAINERS) {
            // A backslash makes an ordinary paragraph of it.
            return "\\" + shown.substring(indent);
        }
        return shown;
    }

    private static int containers(String line) {
        int count = 0;
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (c == '>' || isBullet(line, i)) {
                count++;
            } else if (!Character.isWhitespace(c) && !Character.isDigit(c) && c != '.' && c != ')') {
                return count;
            }
            i++;
        }
        return count;
    }

    private static boolean isBullet(String line, int i) {
        char c = line.charAt(i);
        boolean mark = c == '-' || c == '*' || c == '+' || c == '.' || c == ')';
        return mark && i + 1 < line.length() && line.charAt(i + 1) == ' ';
    }
}
