package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import org.jspecify.annotations.Nullable;

/** The title of a report. */
final class ReportTitle {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_WORDS = 14;

    private ReportTitle() {}

    /** What the front matter says, else the first block when it is a heading or a short line; null when neither. */
    static @Nullable String of(ReportDocument document) {
        String stated = document.frontMatter().first("title");
        if (stated != null) {
            return cut(stated);
        }
        for (int i = 0; i < Math.min(document.size(), 1); i++) {
            boolean heading = document.block(i).is(Block.Kind.HEADING);
            boolean line = document.isLine(i)
                    && document.text(i).words() <= MAX_WORDS
                    && !document.plain(i).matches(".*[.!:]$");
            return (heading || line) && !document.plain(i).isBlank() ? cut(document.plain(i)) : null;
        }
        return null;
    }

    private static String cut(String title) {
        String stripped = title.strip();
        return stripped.length() > MAX_LENGTH ? stripped.substring(0, MAX_LENGTH) : stripped;
    }
}
