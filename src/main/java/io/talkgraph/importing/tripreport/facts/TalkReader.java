package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.HtmlParts;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.LineLedger;
import io.talkgraph.importing.tripreport.document.LineLedger.Destination;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import io.talkgraph.importing.tripreport.heading.HeadingWords;
import io.talkgraph.importing.tripreport.heading.TitleMarks;
import io.talkgraph.importing.tripreport.links.CutLinks;
import io.talkgraph.importing.tripreport.links.LinkLine;
import io.talkgraph.importing.tripreport.links.LinkTypes;
import io.talkgraph.importing.tripreport.people.Person;
import io.talkgraph.importing.tripreport.talks.FoundTalk;
import io.talkgraph.importing.tripreport.talks.Outline;
import io.talkgraph.importing.tripreport.talks.SpeakerLine;
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
    private final List<Person> people = new ArrayList<>();
    private final List<String> abstracts = new ArrayList<>();
    private @Nullable TalkDate date;
    private boolean notes;
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
    }

    /** Reads the talk and sends its lines to their destinations. */
    public TalkFacts read() {
        Block head = document.block(talk.head());
        if (!head.is(Block.Kind.PARAGRAPH) || document.plain(talk.head()).equals(talk.heading())) {
            ledger.send(head, Destination.TALK_HEADING);
        }
        talk.headingLinks().forEach(l -> addHeadingLink(l, head));
        talk.repeats().forEach(i -> ledger.send(document.block(i), Destination.REPEATED_TITLE));
        addPeople(talk.parts().people());
        addPeople(talk.people());
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

    private void addPeople(List<Person> found) {
        for (Person person : found) {
            if (people.stream().noneMatch(p -> p.name().equalsIgnoreCase(person.name()))) {
                people.add(person);
            }
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
        boolean linked = false;
        for (String url : HtmlParts.embedded(block)) {
            boolean video = LinkTypes.kindOf(url) == LinkKind.VIDEO;
            linked |= video && links.add(url, "", block.first());
        }
        boolean frame = !HtmlParts.embedded(block).isEmpty();
        for (String url : HtmlParts.linked(block)) {
            linked |= (frame || !HtmlParts.hasText(block)) && links.add(url, "", block.first());
        }
        if (linked) {
            ledger.send(block, Destination.LINK);
        } else if (HtmlParts.hasText(block)) {
            notes(block);
        } else {
            ledger.send(block, HtmlParts.dropped(block));
        }
    }

    /** A fenced block right below the heading is the announcement, unless it is marked as code. */
    private void readCode(Block block) {
        String text = CodeText.of(block);
        if (!notes && abstracts.isEmpty() && CodeText.isProse(block)) {
            abstracts.add(text);
            ledger.send(block, Destination.ABSTRACT);
        } else if (text.isBlank()) {
            ledger.send(block, Destination.DECORATION);
        } else {
            notes(block);
        }
    }

    private void readText(int i, int position) {
        Block block = document.block(i);
        InlineText text = document.text(i);
        List<Person> speakers = speakers(i, position);
        String marked = AbstractLine.of(text.plain(), block);
        TalkDate found = TalkDate.ofLine(text.plain());
        if (!speakers.isEmpty()) {
            addPeople(speakers);
            ledger.send(block, Destination.TALK_HEADING);
        } else if (marked != null) {
            abstracts.add(marked);
            ledger.send(block, Destination.ABSTRACT);
        } else if (found != null && date == null && !notes) {
            date = found;
            ledger.send(block, Destination.TALK_HEADING);
        } else if (text.plain().isEmpty() && text.images() > 0) {
            ledger.send(block, Destination.PICTURE);
        } else if (text.plain().isEmpty() && text.links().isEmpty()) {
            ledger.send(block, block.is(Block.Kind.ITEM) ? Destination.EMPTY_ITEM : Destination.COMMENT);
        } else if (LinkLine.is(document, i, !notes)) {
            readLinks(block, text, i);
        } else if (CutLinks.isRest(block) && slides.isDeck()) {
            ledger.send(block, Destination.LINK);
        } else if (abstractBelow) {
            abstracts.add(block.source().strip());
            ledger.send(block, Destination.ABSTRACT);
        } else {
            addPointers(block, text);
            notes(block);
        }
    }

    /** A short line of notes stays notes; where it leads to code, a post or a video, the talk gets the link too. */
    private void addPointers(Block block, InlineText text) {
        if (!LinkLine.pointsSomewhere(text)) {
            return;
        }
        for (InlineText.InlineLink link : text.links()) {
            String url = LinkTypes.absolute(link.url());
            if (url != null && LinkTypes.kindOf(url) != LinkKind.OTHER) {
                links.add(url, "", block.first());
            }
        }
    }

    private List<Person> speakers(int i, int position) {
        List<Person> marked = SpeakerLine.marked(document, i);
        if (!marked.isEmpty() || SpeakerLine.isLabelled(document, i)) {
            return marked;
        }
        List<Person> bare = SpeakerLine.bare(document, i);
        if (talk.nameBelow() && position == 0) {
            return bare;
        }
        // A title slide that names a known speaker names the others too.
        boolean known = bare.stream()
                .anyMatch(b -> people.stream().anyMatch(p -> p.name().equalsIgnoreCase(b.name())));
        return known ? bare : List.of();
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

    /** In text from slides, lines of the page's decoration stand within paragraphs too. */
    private void notes(Block block) {
        notes = true;
        boolean prose = block.is(Block.Kind.PARAGRAPH) && block.level() == 0;
        for (int line = block.first(); line <= block.last(); line++) {
            boolean decoration = prose && slides.isDecoration(document.lines().at(line));
            ledger.send(line, line, decoration ? Destination.DECORATION : Destination.NOTES);
        }
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
                List.copyOf(people),
                links.all(),
                notesText());
    }

    private String notesText() {
        StringBuilder text = new StringBuilder(talk.notes());
        int start = 0;
        while (start < talk.body().size()) {
            int end = start;
            while (end + 1 < talk.body().size()
                    && talk.body().get(end + 1) == talk.body().get(end) + 1) {
                end++;
            }
            String part = ledger.text(
                    document.block(talk.body().get(start)).first(),
                    document.block(talk.body().get(end)).last(),
                    Destination.NOTES);
            text.append(text.isEmpty() || part.isEmpty() ? "" : "\n\n").append(part);
            start = end + 1;
        }
        return NotesText.tidy(text.toString());
    }
}
