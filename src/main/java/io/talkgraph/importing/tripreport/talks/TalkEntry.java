package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.recognition.title.TitleMarks;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.heading.TitleParts;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** A talk as it was found in a document: its heading and the blocks that belong to it. Filled step by step. */
final class TalkEntry {

    /** The number of its first heading block. */
    final int head;

    /** The heading without Markdown. */
    final String heading;

    /** The links in the heading. */
    final List<InlineText.InlineLink> headingLinks;

    /** The heading without number, time, kind and level. */
    final TitleMarks marks;

    /** Title and people of the heading; divided again once the habit of the document is known. */
    TitleParts parts;

    /** Blocks of the same heading again: repeated slide titles. */
    final List<Integer> repeats = new ArrayList<>();

    /** The numbers of the blocks that speak of it, in order. */
    final List<Integer> body = new ArrayList<>();

    /** Notes that stand on the line of the heading; empty when there are none. */
    String notes = "";

    /** Whether the first line of the body names the speaker. */
    boolean nameBelow;

    /** What the headings above it say. */
    Surroundings surroundings = Surroundings.NONE;

    /** People that stand beside the heading: in another cell of its table. */
    final List<Person> people = new ArrayList<>();

    /** Why a curator should look at it; null when the structure leaves no doubt. */
    @Nullable
    String doubt;

    TalkEntry(int head, String heading, List<InlineText.InlineLink> links, HeadingHabit habit) {
        this.head = head;
        this.heading = heading;
        this.headingLinks = links;
        this.marks = TitleMarks.of(heading);
        this.parts = marks.numbered() ? TitleParts.ofNumbered(marks.text(), habit) : TitleParts.of(marks.text(), habit);
    }

    /** What was found, for the reader of its lines. */
    FoundTalk found() {
        return new FoundTalk(
                head,
                heading,
                headingLinks,
                marks,
                parts,
                people,
                repeats,
                body,
                nameBelow,
                notes,
                surroundings,
                doubt);
    }
}
