package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.LineCount;
import io.talkgraph.importing.tripreport.facts.ProjectMaturity;
import io.talkgraph.importing.tripreport.facts.TalkFacts;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a trip report says, before its conference is known.
 *
 * @param text what stands outside the talks
 * @param conferenceFigures numbers about the conference, each on a line of its own
 * @param lines where the lines went
 */
record TripReport(
        @Nullable String title,
        @Nullable String author,
        @Nullable LocalDate publishedOn,
        String language,
        List<String> tags,
        String text,
        List<TalkFacts> talks,
        List<CatalogueDraft.Milestone> milestones,
        List<ProjectMaturity> maturity,
        List<String> conferenceFigures,
        List<LineCount> lines) {}
