package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.talks.FoundTalk;
import io.talkgraph.importing.tripreport.talks.SpeakerLine;

import java.util.ArrayList;
import java.util.List;

/** Collects the speakers of one talk, each name once: those of its heading first, then those of its lines. */
final class TalkPeople {

    private final ReportDocument document;
    private final FoundTalk talk;
    private final List<Person> people = new ArrayList<>();

    TalkPeople(ReportDocument document, FoundTalk talk) {
        this.document = document;
        this.talk = talk;
        add(talk.parts().people());
        add(talk.people());
    }

    /** Adds those whose names are new. */
    void add(List<Person> found) {
        for (Person person : found) {
            if (people.stream().noneMatch(p -> p.name().equalsIgnoreCase(person.name()))) {
                people.add(person);
            }
        }
    }

    /**
     * The speakers that a block of the talk names.
     *
     * @param position the place of the block in the body, from 0
     * @return empty when it names nobody
     */
    List<Person> in(int i, int position) {
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

    /** Who was added, in order. */
    List<Person> all() {
        return List.copyOf(people);
    }
}
