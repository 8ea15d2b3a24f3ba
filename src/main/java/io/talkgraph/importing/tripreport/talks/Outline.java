package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The talks of a document and which block belongs to which. The rest is the general text of the report. */
public final class Outline {

    private final ReportDocument document;
    private final List<HeadingTree.Node> headings;
    private final @Nullable TalkEntry[] owners;
    private final List<TalkEntry> talks = new ArrayList<>();

    private Outline(ReportDocument document) {
        this.document = document;
        this.headings = HeadingTree.of(document);
        this.owners = new TalkEntry[document.size()];
    }

    /**
     * Finds the talks of a document: the surest signs first, so that a block goes to the talk that shows most.
     *
     * @param problems takes what a curator should look at
     */
    public static Outline of(ReportDocument document, Slides slides, ImportProblems problems) {
        Outline outline = new Outline(document);
        HeadingTalks.find(outline);
        SlideTalks.find(outline, slides);
        if (!slides.isDeck()) {
            LineTalks.find(outline);
        }
        ListTalks.find(outline);
        TableTalks.find(outline);
        SentenceTalks.find(outline);
        LinkedSpeakers.find(outline, problems);
        new LooseEnds(outline, problems).release();
        return outline;
    }

    /** The document it is one of. */
    public ReportDocument document() {
        return document;
    }

    /** All headings in the order of the document. */
    List<HeadingTree.Node> headings() {
        return headings;
    }

    /** The talks in the order of the document. */
    List<TalkEntry> talks() {
        talks.sort(Comparator.comparingInt(t -> t.head));
        return talks;
    }

    /** The talks as they were found, in the order of the document. */
    public List<FoundTalk> found() {
        return talks().stream().map(TalkEntry::found).toList();
    }

    /** Whether a block belongs to no talk yet. */
    public boolean isFree(int block) {
        return owners[block] == null;
    }

    /**
     * Adds a talk with the blocks after its heading.
     *
     * @param from the first block of the body
     * @param to the block after its last one
     */
    void add(TalkEntry talk, int from, int to) {
        owners[talk.head] = talk;
        extend(talk, from, to);
        talks.add(talk);
    }

    /** Adds further blocks to a talk. */
    void extend(TalkEntry talk, int from, int to) {
        for (int i = from; i < to; i++) {
            if (owners[i] == null) {
                owners[i] = talk;
                talk.body.add(i);
            }
        }
    }

    /** Marks a block as the heading of this talk once more. */
    void repeat(TalkEntry talk, int block) {
        owners[block] = talk;
        talk.repeats.add(block);
    }

    /** Gives blocks back to the general text. */
    void release(TalkEntry talk, int block) {
        owners[block] = null;
        talk.body.remove((Integer) block);
    }
}
