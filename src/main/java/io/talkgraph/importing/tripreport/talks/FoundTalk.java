package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.recognition.title.TitleMarks;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.heading.TitleParts;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A talk as it was found in a document.
 *
 * @param head the number of its first heading block
 * @param heading the heading without Markdown
 * @param headingLinks the links in the heading
 * @param marks the heading without number, time, kind and level
 * @param parts title and people of the heading
 * @param people those that stand beside the heading: in another cell of its table, or linked below
 * @param repeats blocks of the same heading again: repeated slide titles
 * @param body the numbers of the blocks that speak of it, in order
 * @param nameBelow whether the first line of the body names the speaker
 * @param notes those that stand on the line of the heading; empty when there are none
 * @param surroundings what the headings above it say
 * @param doubt why a curator should look at it; null when the structure leaves no doubt
 */
public record FoundTalk(
        int head,
        String heading,
        List<InlineText.InlineLink> headingLinks,
        TitleMarks marks,
        TitleParts parts,
        List<Person> people,
        List<Integer> repeats,
        List<Integer> body,
        boolean nameBelow,
        String notes,
        Surroundings surroundings,
        @Nullable String doubt) {

    /** Copies the lists. */
    public FoundTalk {
        headingLinks = List.copyOf(headingLinks);
        people = List.copyOf(people);
        repeats = List.copyOf(repeats);
        body = List.copyOf(body);
    }
}
