package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.recognition.people.Person;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Titles of talks: their spelling, and what is done where a report gives none. */
public final class TalkTitles {

    private static final Pattern EDGE = Pattern.compile("^[\\s:–—-]+|[\\s:–—-]+$");
    private static final Pattern DOUBLED_QUOTES = Pattern.compile("^''|''(?=\\s|$)");

    /** A title that is quoted as a whole; quotation marks inside are its own. */
    private static final Pattern QUOTED = Pattern.compile("^[\"“„«‘']([^\"“”„«»‘’']{3,500})[\"”“»’']$");

    private TalkTitles() {}

    /** A title without what is left of its surroundings. */
    static String clean(String title) {
        String trimmed = EDGE.matcher(title).replaceAll("");
        String straight = DOUBLED_QUOTES.matcher(trimmed).replaceAll("\"");
        return QUOTED.matcher(straight).replaceFirst("$1");
    }

    /**
     * Names talks that have speakers but no title of their own after the heading above and the speakers; of several
     * that are only called "Keynote" each gets its speakers' names. Both are said to the curator.
     */
    public static List<TalkFacts> complete(List<TalkFacts> talks, ImportProblems problems) {
        Map<String, Integer> uses = new HashMap<>();
        talks.forEach(t -> uses.merge(NameKey.of(t.title()), 1, Integer::sum));
        List<TalkFacts> complete = new ArrayList<>();
        for (TalkFacts talk : talks) {
            boolean shared = talk.title().split(" ").length <= 2
                    && uses.getOrDefault(NameKey.of(talk.title()), 0) > 1
                    && !talk.people().isEmpty();
            if (talk.title().isBlank() || shared) {
                complete.add(named(talk, talk.title().isBlank() ? talk.above() : talk.title(), problems));
            } else {
                complete.add(talk);
            }
        }
        return complete;
    }

    private static TalkFacts named(TalkFacts talk, @Nullable String context, ImportProblems problems) {
        String names = talk.people().stream().map(Person::name).collect(Collectors.joining(" & "));
        String title = (context == null ? "Talk" : context) + ": " + names;
        problems.warn(
                talk.line(),
                "The entry has no title of its own; it is called \"" + title + "\". Write the title into its heading.",
                names);
        return new TalkFacts(
                talk.line(),
                title,
                talk.kind(),
                talk.level(),
                talk.abstractText(),
                talk.date(),
                talk.weekday(),
                talk.time(),
                talk.day(),
                talk.dayHeading(),
                talk.above(),
                talk.track(),
                talk.people(),
                talk.links(),
                talk.notes());
    }
}
