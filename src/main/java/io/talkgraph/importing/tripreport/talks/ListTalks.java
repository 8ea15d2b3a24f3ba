package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.recognition.link.LinkTypes;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.heading.TitleParts;
import io.talkgraph.importing.tripreport.links.TableOfContents;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds talks that are the items of a list: {@code Name (Org) - [Title](link)}, {@code [Name – Title](link)},
 * {@code 1. Title - Name}, and people with their notes below.
 */
final class ListTalks {

    private static final int MAX_WORDS = 45;
    private static final int MAX_HEADING = 250;
    private static final int MIN_TALKS = 2;
    private static final double MOST = 0.6;

    private final Outline outline;
    private final ReportDocument document;
    private final List<HeadingTree.Node> headings;

    private ListTalks(Outline outline) {
        this.outline = outline;
        this.document = outline.document();
        this.headings = outline.headings();
    }

    /** Adds the talks that lists name to the outline. */
    static void find(Outline outline) {
        ListTalks finder = new ListTalks(outline);
        finder.lists().values().forEach(finder::read);
    }

    private Map<Integer, List<Integer>> lists() {
        Map<Integer, List<Integer>> lists = new LinkedHashMap<>();
        for (int i = 0; i < document.size(); i++) {
            Block block = document.block(i);
            if (outline.isFree(i) && block.is(Block.Kind.ITEM) && block.level() == 1) {
                lists.computeIfAbsent(block.group(), g -> new ArrayList<>()).add(i);
            }
        }
        return lists;
    }

    private void read(List<Integer> items) {
        HeadingTree.@Nullable Node above = Surroundings.above(headings, items.get(0));
        if (items.size() < MIN_TALKS || isNoTalkList(above) || TableOfContents.isList(document, items)) {
            return;
        }
        HeadingHabit habit = HeadingHabit.of(
                items.stream().map(i -> entry(i, HeadingHabit.NONE).parts).toList());
        List<TalkEntry> talks =
                items.stream().map(i -> entry(i, habit)).filter(this::isTalk).toList();
        if (talks.size() >= MIN_TALKS && talks.size() >= MOST * items.size()) {
            for (TalkEntry talk : talks) {
                talk.surroundings = Surroundings.of(above, HeadingTree.title(headings));
                outline.add(talk, talk.head + 1, end(talk.head));
            }
        }
    }

    private static boolean isNoTalkList(HeadingTree.@Nullable Node above) {
        if (above == null || above.role == null) {
            return false;
        }
        return switch (above.role) {
            case PART, CLOSING, MILESTONES, MATURITY, FIGURES -> true;
            default -> false;
        };
    }

    private TalkEntry entry(int i, HeadingHabit habit) {
        InlineText text = document.text(i);
        String plain = Slides.unmarked(text.plain());
        String heading = text.words() > MAX_WORDS ? "" : plain;
        TalkEntry entry = new TalkEntry(i, heading, text.links(), habit);
        entry.nameBelow = isNameBelow(i);
        return entry.parts.hasPeople() || entry.nameBelow ? entry : cutAtColon(i, plain, entry, habit);
    }

    /** The line below the item is nothing but names. */
    private boolean isNameBelow(int i) {
        return i + 1 < document.size()
                && document.block(i + 1).is(Block.Kind.PARAGRAPH)
                && document.block(i + 1).group() == document.block(i).group()
                && SpeakerLine.isBare(document, i + 1);
    }

    /** "Title by Name: what it was about" is a heading with its notes on one line. */
    private TalkEntry cutAtColon(int i, String plain, TalkEntry whole, HeadingHabit habit) {
        int colon = plain.indexOf(": ");
        for (int n = 0; n < 3 && colon > 0 && colon < MAX_HEADING; n++) {
            TalkEntry entry =
                    new TalkEntry(i, plain.substring(0, colon), document.text(i).links(), habit);
            if (entry.parts.hasPeople() && !entry.parts.title().isBlank()) {
                entry.notes = plain.substring(colon + 2).strip();
                return entry;
            }
            colon = plain.indexOf(": ", colon + 2);
        }
        return whole;
    }

    private boolean isTalk(TalkEntry talk) {
        if (talk.headingLinks.stream()
                .anyMatch(l -> l.url().isEmpty() || l.url().equals("#"))) {
            return false;
        }
        boolean below = end(talk.head) > talk.head + 1;
        if (talk.parts.shape() == TitleParts.Shape.PEOPLE_ONLY) {
            return below;
        }
        if (talk.parts.title().isBlank()) {
            return false;
        }
        return talk.parts.hasPeople()
                || talk.nameBelow
                || (isOnlyTalkLink(talk) && talk.parts.title().split(" ").length >= 2);
    }

    private boolean isOnlyTalkLink(TalkEntry talk) {
        if (!document.text(talk.head).isOneLink()) {
            return false;
        }
        String url = LinkTypes.absolute(talk.headingLinks.get(0).url());
        return url != null
                && switch (LinkTypes.kindOf(url)) {
                    case VIDEO, SCHEDULE -> true;
                    default -> false;
                };
    }

    private int end(int item) {
        int group = document.block(item).group();
        int end = item + 1;
        while (end < document.size()
                && document.block(end).group() == group
                && !(document.block(end).is(Block.Kind.ITEM)
                        && document.block(end).level() == 1)) {
            end++;
        }
        return end;
    }
}
