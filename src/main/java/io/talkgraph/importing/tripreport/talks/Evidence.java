package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.HtmlParts;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.heading.TitleParts;
import io.talkgraph.importing.tripreport.links.LinkLine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What speaks for a heading being a talk. */
final class Evidence {

    /** One reason. */
    enum Mark {
        /** The heading names people. */
        PEOPLE,
        /** A line below names the speaker. */
        SPEAKER_LINE,
        /** The first line below is a name; counts only where most headings have one. */
        BARE_NAME,
        /** A video of its own. */
        VIDEO,
        /** Slides of its own. */
        SLIDES,
        /** Slides of its own, before anything else: "- Slides: ...". */
        SLIDES_FIRST,
        /** An entry in the schedule. */
        SCHEDULE,
        /** The heading leads somewhere. */
        LINK,
        /** A time of day. */
        TIME,
        /** "Keynote:", "Tutorial:". */
        KIND,
        /** "[I]". */
        LEVEL,
        /** "Talk 3 - ". */
        NUMBER,
        /** "Title - Org": weak. */
        ORGANIZATION
    }

    private static final Set<Mark> WEAK = EnumSet.of(Mark.ORGANIZATION, Mark.SLIDES, Mark.LINK, Mark.BARE_NAME);
    private static final int MAX_REST_WORDS = 3;

    private Evidence() {}

    /**
     * @param entry the heading
     * @param from the first block below it
     * @param to the block after the last one that is its own
     */
    static Set<Mark> of(ReportDocument document, TalkEntry entry, int from, int to) {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        add(marks, Mark.PEOPLE, entry.parts.hasPeople());
        add(marks, Mark.TIME, entry.marks.time() != null);
        add(marks, Mark.KIND, entry.marks.kind() != TalkKind.UNKNOWN);
        add(marks, Mark.LEVEL, entry.marks.level() != null);
        add(marks, Mark.NUMBER, entry.marks.numbered());
        add(marks, Mark.ORGANIZATION, entry.parts.shape() == TitleParts.Shape.ORGANIZATION);
        if (document.text(entry.head).isOneLink()) {
            addLink(marks, entry.headingLinks.get(0).url(), true);
        }
        boolean first = true;
        for (int i = from; i < to && i < from + 60; i++) {
            Block block = document.block(i);
            if (block.is(Block.Kind.HTML)) {
                HtmlParts.embedded(block).forEach(url -> addLink(marks, url, false));
            } else if (!block.is(Block.Kind.TABLE_ROW) && LinkLine.restWords(document.text(i)) <= MAX_REST_WORDS) {
                document.text(i).links().forEach(l -> addLink(marks, l.url(), false));
            }
            add(marks, Mark.SLIDES_FIRST, first && marks.contains(Mark.SLIDES));
            add(marks, Mark.SPEAKER_LINE, SpeakerLine.isMarked(document, i));
            add(marks, Mark.BARE_NAME, first && SpeakerLine.isBare(document, i));
            first &= !block.is(Block.Kind.ITEM) && !block.is(Block.Kind.PARAGRAPH);
        }
        return marks;
    }

    private static void add(Set<Mark> marks, Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    private static void addLink(Set<Mark> marks, String url, boolean heading) {
        String absolute = LinkTypes.absolute(url);
        if (absolute == null) {
            return;
        }
        LinkKind kind = LinkTypes.kindOf(absolute);
        add(marks, Mark.VIDEO, kind == LinkKind.VIDEO);
        add(marks, Mark.SLIDES, kind == LinkKind.SLIDES);
        add(marks, Mark.SCHEDULE, kind == LinkKind.SCHEDULE);
        add(marks, Mark.LINK, heading);
    }

    /** Whether the reasons are enough without the company of other talks. */
    static boolean isStrong(Set<Mark> marks) {
        return marks.stream().anyMatch(m -> !WEAK.contains(m)) || marks.containsAll(List.of(Mark.SLIDES, Mark.LINK));
    }

    /** Whether somebody is named; a section never has that. */
    static boolean isPersonal(Set<Mark> marks) {
        return marks.contains(Mark.PEOPLE) || marks.contains(Mark.SPEAKER_LINE) || marks.contains(Mark.NUMBER);
    }
}
