package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.ImportSource;
import io.talkgraph.importing.recognition.conference.Edition;
import io.talkgraph.importing.recognition.conference.Guess;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.facts.TalkFacts;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Chooses the conference of a report and of each of its talks. */
final class ConferenceChoice {

    private final Conferences conferences;
    private final Edition main;
    private final Map<String, List<Edition>> mentioned = new HashMap<>();

    private ConferenceChoice(Conferences conferences, Edition main) {
        this.conferences = conferences;
        this.main = main;
    }

    /**
     * The conference that was passed wins, then that of the front matter, then what the text says.
     *
     * @throws ImportRejectedException when nothing tells
     */
    static ConferenceChoice of(
            ImportSource source, ReportDocument document, Conferences conferences, ImportProblems problems) {
        String passed = source.conference();
        String stated = passed != null && !passed.isBlank()
                ? passed
                : document.frontMatter().first("conference", "event");
        if (stated != null) {
            Edition edition = conferences
                    .named(stated)
                    .orElseThrow(() -> new ImportRejectedException("\"" + stated
                            + "\" names no conference. Write its name with the year, as in \"KubeCon EU 2019\"."));
            return new ConferenceChoice(conferences, edition);
        }
        Optional<Guess> guess = conferences.guess(ConferenceClues.of(source.name(), document));
        Guess found = guess.orElseThrow(() -> new ImportRejectedException(
                "The report does not say which conference it is about. Pass one, or add a line"
                        + " \"conference: KubeCon EU 2019\" to its front matter."));
        if (!found.certain()) {
            problems.warn(
                    found.line() == 0 ? null : found.line(),
                    "The conference seems to be \"" + found.edition().name() + "\": " + found.reason()
                            + " Pass the conference if that is wrong.",
                    null);
        }
        return new ConferenceChoice(conferences, found.edition());
    }

    /** The conference of the report. */
    Edition main() {
        return main;
    }

    /** The conference of a talk: another one only when a heading above it names that. */
    Edition of(TalkFacts talk) {
        Edition above = only(talk.above());
        Edition track = above == null ? only(talk.track()) : above;
        return track == null ? main : track;
    }

    private @Nullable Edition only(@Nullable String heading) {
        if (heading == null) {
            return null;
        }
        List<Edition> found = mentioned.computeIfAbsent(heading, conferences::mentionedIn);
        // Another edition of the same name without a year is no other conference.
        boolean other = found.size() == 1 && found.get(0).year() != null;
        return other && !found.get(0).slug().equals(main.slug()) ? found.get(0) : null;
    }
}
