package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.tripreport.document.FrontMatter;
import io.talkgraph.importing.tripreport.document.LineLedger;
import io.talkgraph.importing.tripreport.document.LineLedger.Destination;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import io.talkgraph.importing.tripreport.facts.GeneralReader;
import io.talkgraph.importing.tripreport.facts.TalkFacts;
import io.talkgraph.importing.tripreport.facts.TalkReader;
import io.talkgraph.importing.tripreport.facts.TalkTitles;
import io.talkgraph.importing.tripreport.talks.FoundTalk;
import io.talkgraph.importing.tripreport.talks.Outline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a trip report: cuts it into blocks, finds the talks, gives every line its destination. Plain Java and pure: the
 * same text gives an equal report.
 */
final class TripReportReader {

    /**
     * @param name file name or address of the report
     * @param content its text
     * @param problems takes what a curator should look at
     */
    TripReport read(String name, String content, ImportProblems problems) {
        return read(name, ReportDocument.of(content), problems);
    }

    /** Reads a document that is already cut. */
    TripReport read(String name, ReportDocument document, ImportProblems problems) {
        Slides slides = new Slides(document);
        Outline outline = Outline.of(document, slides, problems);
        LineLedger ledger = new LineLedger(document.lines());
        ledger.send(1, document.frontMatter().lastLine(), Destination.FRONT_MATTER);
        GeneralReader general = new GeneralReader(outline, slides, ledger, name);
        general.readMaturity();
        List<TalkFacts> talks = new ArrayList<>();
        for (FoundTalk found : outline.found()) {
            TalkFacts talk = new TalkReader(outline, slides, ledger, problems, found).read();
            if (found.doubt() != null) {
                problems.warn(talk.line(), "Uncertain talk: " + found.doubt() + ". Check it.", found.heading());
            }
            talks.add(talk);
        }
        general.read();
        ledger.close();
        if (talks.isEmpty()) {
            problems.warn(
                    null,
                    "No talk was found. Write each talk's title as a heading; see the format's description.",
                    null);
        }
        return report(document, talks, general, ledger, problems);
    }

    private TripReport report(
            ReportDocument document,
            List<TalkFacts> talks,
            GeneralReader general,
            LineLedger ledger,
            ImportProblems problems) {
        FrontMatter front = document.frontMatter();
        if (front.problem() != null) {
            problems.warn(1, "The front matter could not be read in full: " + front.problem() + ". Correct it.", null);
        }
        String text = ledger.text(1, document.lines().count(), Destination.GENERAL_TEXT);
        String all = String.join(
                "\n",
                document.lines()
                        .all()
                        .subList(front.lastLine(), document.lines().count()));
        LocalDate published = ReportDates.published(front, problems);
        return new TripReport(
                ReportTitle.of(document),
                front.first("author", "authors", "by"),
                published,
                ReportLanguage.of(front.first("language", "lang", "locale"), all),
                front.all("tags"),
                text,
                TalkTitles.complete(TalkMerge.merge(talks), problems),
                general.milestones(),
                general.maturity(),
                general.figures(),
                ledger.counts());
    }
}
