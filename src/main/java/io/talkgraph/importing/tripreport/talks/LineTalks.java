package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.recognition.title.TitleMarks;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.LabelLines;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.heading.HeadingWords;
import io.talkgraph.importing.tripreport.heading.TitleParts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds talks that stand on a line of their own without being a Markdown heading: a line that is one link,
 * {@code Title - Name, Org}, a line in bold letters.
 */
final class LineTalks {

    private static final int MAX_WORDS = 32;
    private static final int MIN_TALKS = 2;

    private final Outline outline;
    private final ReportDocument document;
    private final List<HeadingTree.Node> headings;
    private final HeadingHabit habit;

    private LineTalks(Outline outline) {
        this.outline = outline;
        this.document = outline.document();
        this.headings = outline.headings();
        List<TitleParts> parts = new ArrayList<>();
        for (int i : lines(i -> true)) {
            parts.add(TitleParts.of(TitleMarks.of(document.plain(i)).text(), HeadingHabit.NONE));
        }
        this.habit = HeadingHabit.of(parts);
    }

    /** Adds the talks that lines name to the outline. */
    static void find(Outline outline) {
        LineTalks finder = new LineTalks(outline);
        Set<Integer> found = new HashSet<>();
        List<Integer> links = finder.lines(finder::isTalkLink);
        long sure = links.stream().filter(finder::leadsToTalk).count();
        if (links.size() >= MIN_TALKS && sure * 2 >= links.size()) {
            found.addAll(links);
        }
        List<Integer> named = finder.lines(finder::namesPeople);
        if (named.size() >= MIN_TALKS) {
            found.addAll(named);
        }
        found.addAll(finder.boldTalks());
        found.addAll(finder.labelledTalks());
        found.stream().sorted().forEach(i -> finder.add(i, found));
    }

    private List<Integer> lines(IntPredicate test) {
        List<Integer> lines = new ArrayList<>();
        for (int i = 0; i < document.size(); i++) {
            boolean line =
                    outline.isFree(i) && document.isLine(i) && document.text(i).words() <= MAX_WORDS;
            if (line && !document.plain(i).isBlank() && test.test(i)) {
                lines.add(i);
            }
        }
        return lines;
    }

    private boolean isTalkLink(int i) {
        InlineText text = document.text(i);
        return text.isOneLink()
                && text.words() >= 2
                && LinkTypes.absolute(text.links().get(0).url()) != null
                && HeadingWords.roleOf(text.plain()) == null;
    }

    private boolean leadsToTalk(int i) {
        String url = LinkTypes.absolute(document.text(i).links().get(0).url());
        LinkKind kind = url == null ? LinkKind.OTHER : LinkTypes.kindOf(url);
        return kind == LinkKind.SCHEDULE
                || kind == LinkKind.VIDEO
                || entry(i).parts.hasPeople();
    }

    private boolean namesPeople(int i) {
        String plain = document.plain(i);
        if ((plain.endsWith(".") && !plain.endsWith("Inc.")) || plain.endsWith(":") || isListedLink(i)) {
            return false;
        }
        TitleParts parts = entry(i).parts;
        boolean dashed = parts.shape() == TitleParts.Shape.TITLE_FIRST
                || parts.shape() == TitleParts.Shape.SPEAKER_FIRST
                || (parts.shape() == TitleParts.Shape.EITHER && habit.people());
        return (dashed
                        || (parts.shape() == TitleParts.Shape.BY
                                && entry(i).marks.time() != null))
                && parts.title().split(" ").length <= 28;
    }

    private boolean isListedLink(int i) {
        return document.text(i).links().stream()
                .anyMatch(l -> l.bare() || l.url().startsWith("#"));
    }

    /** Lines in bold letters are talks when most of them show it: by people, or by links and speakers below. */
    private List<Integer> boldTalks() {
        List<Integer> bold = lines(i -> document.text(i).strong()
                && document.text(i).words() >= 2
                && !document.plain(i).endsWith(":")
                && HeadingWords.roleOf(document.plain(i)) == null);
        Set<Integer> all = new HashSet<>(bold);
        List<Integer> shown = bold.stream()
                .filter(i -> showsTalk(Evidence.of(document, entry(i), i + 1, end(i, all))))
                .toList();
        boolean most = shown.size() >= MIN_TALKS && shown.size() * 10 >= bold.size() * 6;
        return most ? bold : List.of();
    }

    private static boolean showsTalk(Set<Evidence.Mark> marks) {
        return Evidence.isStrong(marks) || marks.contains(Evidence.Mark.BARE_NAME);
    }

    /** "Talk: ..." is one when a line close below names its speaker or leads to it. */
    private List<Integer> labelledTalks() {
        return lines(i -> !LabelLines.talk(document.plain(i)).isEmpty()
                && Evidence.isStrong(Evidence.of(document, entry(i), i + 1, Math.min(i + 5, document.size()))));
    }

    private TalkEntry entry(int i) {
        String labelled = LabelLines.talk(document.plain(i));
        String heading = labelled.isEmpty() ? document.plain(i) : labelled;
        return new TalkEntry(i, heading, document.text(i).links(), habit);
    }

    private void add(int i, Set<Integer> all) {
        TalkEntry entry = entry(i);
        entry.nameBelow = document.text(i).strong() && i + 1 < document.size() && SpeakerLine.isBare(document, i + 1);
        HeadingTree.@Nullable Node above = Surroundings.above(headings, i);
        entry.surroundings = Surroundings.of(above, HeadingTree.title(headings));
        outline.add(entry, i + 1, end(i, all));
    }

    /** A talk ends where the next one begins, at a heading, and at the author's closing words. */
    private int end(int i, Set<Integer> talks) {
        int end = i + 1;
        while (end < document.size()
                && outline.isFree(end)
                && !talks.contains(end)
                && !document.block(end).is(Block.Kind.HEADING)
                && !isEndLine(end)) {
            end++;
        }
        return end;
    }

    private boolean isEndLine(int i) {
        if (!document.isLine(i) || document.text(i).words() > 6) {
            return false;
        }
        HeadingWords.Role role = HeadingWords.roleOf(document.plain(i));
        return role == HeadingWords.Role.CLOSING || role == HeadingWords.Role.DAY || role == HeadingWords.Role.TALKS;
    }
}
