package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.recognition.title.TitleMarks;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.HtmlParts;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.LineLedger;
import io.talkgraph.importing.tripreport.document.LineLedger.Destination;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import io.talkgraph.importing.tripreport.heading.HeadingWords;
import io.talkgraph.importing.tripreport.links.CutLinks;
import io.talkgraph.importing.tripreport.links.LinkLine;
import io.talkgraph.importing.tripreport.talks.FoundTalk;
import io.talkgraph.importing.tripreport.talks.Outline;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Reads the blocks of one talk: links, speakers, date, abstract; the rest is notes. */
public final class TalkReader {

    private final ReportDocument document;
    private final Slides slides;
    private final LineLedger ledger;
    private final FoundTalk talk;
    private final TalkLinks links;
    private final TalkPeople people;
    private final TalkNotes notes;
    private final List<String> abstracts = new ArrayList<>();
    private @Nullable TalkDate date;
    private boolean abstractBelow;

    /**
     * Prepares the reading of one talk; nothing is read yet.
     *
     * @param ledger takes where the lines go
     * @param problems takes links that lead nowhere
     */
    public TalkReader(Outline outline, Slides slides, LineLedger ledger, ImportProblems problems, FoundTalk talk) {
        this.document = outline.document();
        this.slides = slides;
        this.ledger = ledger;
        this.talk = talk;
        this.links = new TalkLinks(problems);
        this.people = new TalkPeople(document, talk);
        this.notes = new TalkNotes(document, slides, ledger);
    }

    /** Reads the talk and sends its lines to their destinations. */
    public TalkFacts read() {
        Block head = document.block(talk.head());
        if (!head.is(Block.Kind.PARAGRAPH) || document.plain(talk.head()).equals(talk.heading())) {
            ledger.send(head, Destination.TALK_HEADING);
        }
        talk.headingLinks().forEach(l -> addHeadingLink(l, head));
        talk.repeats().forEach(i -> ledger.send(document.block(i), Destination.REPEATED_TITLE));
        for (int n = 0; n < talk.body().size(); n++) {
            read(talk.body().get(n), n);
        }
        return talk(head);
    }

    private void addHeadingLink(InlineText.InlineLink link, Block head) {
        boolean whole = link.label().length() * 2 >= talk.marks().text().length() || !head.is(Block.Kind.HEADING);
        if (whole) {
            links.add(link.url(), link.label(), head.first());
        }
    }

    private void read(int i, int position) {
        Block block = document.block(i);
        if (slides.isDecoration(i)) {
            ledger.send(block, Destination.DECORATION);
        } else if (slides.isPictureDescription(i)) {
            ledger.send(block, Destination.PICTURE_DESCRIPTION);
        } else if (block.is(Block.Kind.HEADING)) {
            readHeading(block, document.plain(i));
        } else if (block.is(Block.Kind.HTML)) {
            readHtml(block);
        } else if (block.is(Block.Kind.CODE)) {
            readCode(block);
        } else if (block.is(Block.Kind.RULE) || isRuling(block)) {
            ledger.send(block, Destination.DECORATION);
        } else {
            readText(i, position);
        }
    }

    private static boolean isRuling(Block block) {
        return block.is(Block.Kind.OTHER) && block.source().chars().noneMatch(Character::isLetterOrDigit);
    }

    private void readHeading(Block block, String plain) {
        HeadingWords.Role role = HeadingWords.roleOf(plain);
        abstractBelow = role == HeadingWords.Role.ABSTRACT;
        boolean label = HeadingWords.isLabel(plain);
        ledger.send(block, abstractBelow ? Destination.ABSTRACT : label ? Destination.TALK_HEADING : Destination.NOTES);
    }

    private void readHtml(Block block) {
        if (links.addFrames(block)) {
            ledger.send(block, Destination.LINK);
        } else if (HtmlParts.hasText(block)) {
            notes.add(block);
        } else {
            ledger.send(block, HtmlParts.dropped(block));
        }
    }

    /** A fenced block right below the heading is the announcement, unless it is marked as code. */
    private void readCode(Block block) {
        String text = CodeText.of(block);
        if (notes.isEmpty() && abstracts.isEmpty() && CodeText.isProse(block)) {
            abstracts.add(text);
            ledger.send(block, Destination.ABSTRACT);
        } else if (text.isBlank()) {
            ledger.send(block, Destination.DECORATION);
        } else {
            notes.add(block);
        }
    }

    private void readText(int i, int position) {
        Block block = document.block(i);
        InlineText text = document.text(i);
        List<Person> speakers = people.in(i, position);
        String marked = AbstractLine.of(text.plain(), block);
        TalkDate found = TalkDate.ofLine(text.plain());
        if (!speakers.isEmpty()) {
            people.add(speakers);
            ledger.send(block, Destination.TALK_HEADING);
        } else if (marked != null) {
            abstracts.add(marked);
            ledger.send(block, Destination.ABSTRACT);
        } else if (found != null && date == null && notes.isEmpty()) {
            date = found;
            ledger.send(block, Destination.TALK_HEADING);
        } else if (text.plain().isEmpty() && text.images() > 0) {
            ledger.send(block, Destination.PICTURE);
        } else if (text.plain().isEmpty() && text.links().isEmpty()) {
            ledger.send(block, block.is(Block.Kind.ITEM) ? Destination.EMPTY_ITEM : Destination.COMMENT);
        } else if (LinkLine.is(document, i, notes.isEmpty())) {
            readLinks(block, text, i);
        } else if (CutLinks.isRest(block) && slides.isDeck()) {
            ledger.send(block, Destination.LINK);
        } else if (abstractBelow) {
            abstracts.add(block.source().strip());
            ledger.send(block, Destination.ABSTRACT);
        } else {
            links.addPointers(text, block.first());
            notes.add(block);
        }
    }

    private void readLinks(Block block, InlineText text, int i) {
        boolean any = false;
        for (InlineText.InlineLink link : text.links()) {
            String url = link.url();
            boolean cut = slides.isDeck() && url.endsWith("/") && i + 1 < document.size();
            if (cut && CutLinks.isRest(document.block(i + 1))) {
                url += document.block(i + 1).source().strip();
            }
            any |= links.add(url, LinkLine.label(text), block.first());
        }
        if (text.links().isEmpty()) {
            links.add("", text.plain(), block.first());
        }
        ledger.send(block, any ? Destination.LINK : Destination.EMPTY_LINK);
    }

    private TalkFacts talk(Block head) {
        TitleMarks marks = talk.marks();
        return new TalkFacts(
                head.first(),
                TalkTitles.clean(talk.parts().title()),
                marks.kind() == TalkKind.UNKNOWN ? talk.surroundings().kind() : marks.kind(),
                marks.level(),
                abstracts.isEmpty() ? null : String.join("\n\n", abstracts),
                date == null ? null : date.date(),
                marks.day(),
                marks.time() != null || date == null ? marks.time() : date.time(),
                talk.surroundings().day(),
                talk.surroundings().dayHeading(),
                talk.surroundings().above(),
                talk.surroundings().track(),
                people.all(),
                links.all(),
                notes.of(talk));
    }
}
