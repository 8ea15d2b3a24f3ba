package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.recognition.people.NameShape;
import io.talkgraph.importing.recognition.people.Person;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.ReportDocument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Finds speakers in a report that names none in its headings, but links a person's page in the first sentences under
 * most of them. One link to a person is no sign; the same shape under most talks is.
 */
final class LinkedSpeakers {

    private static final int MIN_TALKS = 3;
    private static final double MOST = 0.6;
    private static final Pattern PROFILE = Pattern.compile(
            ".*(?:/@[\\w.-]+/?|//(?:www\\.|mobile\\.)?(?:twitter|x)\\.com/\\w+/?|linkedin\\.com/in/[^/]+/?"
                    + "|//(?:www\\.)?github\\.com/[\\w-]+/?|/speakers?/[^/]+/?|bsky\\.app/profile/[^/]+/?)$");
    private static final Pattern ENCYCLOPEDIA = Pattern.compile(".*wikipedia\\.org/wiki/(.+)$");

    private LinkedSpeakers() {}

    /** Adds the linked people to their talks when the document has this shape. */
    static void find(Outline outline, ImportProblems problems) {
        List<TalkEntry> talks = outline.talks();
        ReportDocument document = outline.document();
        boolean named = talks.stream()
                .anyMatch(t -> t.parts.hasPeople()
                        || !t.people.isEmpty()
                        || t.nameBelow
                        || t.body.stream().anyMatch(i -> SpeakerLine.isMarked(document, i)));
        if (named || talks.size() < MIN_TALKS) {
            return;
        }
        Map<TalkEntry, List<Person>> found = new LinkedHashMap<>();
        talks.forEach(t -> {
            List<Person> people = people(document, t);
            if (!people.isEmpty()) {
                found.put(t, people);
            }
        });
        if (found.size() >= MOST * talks.size()) {
            found.forEach((talk, people) -> {
                talk.people.addAll(people);
                problems.warn(
                        document.block(talk.head).first(),
                        "The speakers were taken from the linked names in the first lines below. Check them.",
                        talk.heading);
            });
        }
    }

    private static List<Person> people(ReportDocument document, TalkEntry talk) {
        for (int i : talk.body) {
            boolean text = document.block(i).is(Block.Kind.PARAGRAPH)
                    && !document.plain(i).isEmpty();
            if (text) {
                List<Person> people = new ArrayList<>();
                for (InlineText.InlineLink link : document.text(i).links()) {
                    if (NameShape.isPerson(link.label()) && isProfile(link)) {
                        people.add(new Person(link.label().strip(), null, null));
                    }
                }
                return people;
            }
        }
        return List.of();
    }

    private static boolean isProfile(InlineText.InlineLink link) {
        if (PROFILE.matcher(link.url()).matches()) {
            return true;
        }
        var page = ENCYCLOPEDIA.matcher(link.url());
        return page.matches() && NameKey.of(link.label()).endsWith(NameKey.of(page.group(1)));
    }
}
