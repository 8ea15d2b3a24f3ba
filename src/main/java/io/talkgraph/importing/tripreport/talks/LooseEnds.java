package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.links.LinkLine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes out of a talk what only stands after it: an entry without a title, and the author's closing words at the end of
 * the document. Both become general text, with a warning.
 */
final class LooseEnds {

    private static final Pattern CLOSING = Pattern.compile(
            "^(?:all in all|overall|in conclusion|to conclude|in summary|to sum up|summing up|to wrap up|wrapping up|in closing|"
                    + "that'?s (?:it|all)|finally, (?:i|we)|thanks for reading|thank you|see you|looking forward|"
                    + "insgesamt|alles in allem|zusammenfassend|fazit|en resumen|en conclusi[óo]n|en definitiva|para terminar|"
                    + "en r[ée]sum[ée]|pour conclure|au final|最後に|总之|以上)(?:\\b|[、，,]|(?=\\p{IsHan}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final Outline outline;
    private final ReportDocument document;
    private final ImportProblems problems;

    LooseEnds(Outline outline, ImportProblems problems) {
        this.outline = outline;
        this.document = outline.document();
        this.problems = problems;
    }

    /** Releases what belongs to no talk. */
    void release() {
        List<TalkEntry> talks = outline.talks();
        talks.forEach(this::releaseUntitled);
        if (!talks.isEmpty()) {
            releaseClosing(talks.get(talks.size() - 1));
        }
    }

    /**
     * After the notes, a link line whose label the talk already has, leading nowhere or set off by a fence or a rule,
     * begins another entry.
     */
    private void releaseUntitled(TalkEntry talk) {
        Set<String> labels = new HashSet<>();
        boolean notes = false;
        for (int n = 0; n < talk.body.size(); n++) {
            int i = talk.body.get(n);
            boolean link = LinkLine.is(document, i, !notes);
            String label = link ? LinkLine.label(document.text(i)) : "";
            int start = fenceBefore(talk, n);
            if (link && notes && labels.contains(label) && !label.isEmpty() && start < n) {
                releaseFrom(
                        talk,
                        start,
                        "An entry without a title begins here; it stays in the general text. Give it a"
                                + " heading if it is a talk.");
                return;
            }
            labels.add(label);
            notes |= !link && isNotes(i);
        }
    }

    private boolean isNotes(int i) {
        Block block = document.block(i);
        return block.is(Block.Kind.ITEM) || block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.QUOTE);
    }

    /** Where the fenced blocks and rules directly before a block begin. */
    private int fenceBefore(TalkEntry talk, int n) {
        int start = n;
        while (start > 0) {
            Block before = document.block(talk.body.get(start - 1));
            if (!before.is(Block.Kind.CODE) && !before.is(Block.Kind.RULE)) {
                break;
            }
            start--;
        }
        return start;
    }

    private void releaseClosing(TalkEntry last) {
        int size = last.body.size();
        for (int n = Math.max(1, size - 3); n < size; n++) {
            int i = last.body.get(n);
            boolean paragraph = document.block(i).is(Block.Kind.PARAGRAPH)
                    && document.block(i).level() == 0;
            if (paragraph && CLOSING.matcher(document.plain(i)).lookingAt()) {
                releaseFrom(
                        last,
                        n,
                        "The closing words of the report seem to begin here; they are general text. Put a"
                                + " heading above them to be sure.");
                return;
            }
        }
    }

    private void releaseFrom(TalkEntry talk, int n, String message) {
        int first = talk.body.get(n);
        problems.warn(document.block(first).first(), message, document.plain(first));
        List<Integer> rest = new ArrayList<>(talk.body.subList(n, talk.body.size()));
        rest.forEach(i -> outline.release(talk, i));
    }
}
