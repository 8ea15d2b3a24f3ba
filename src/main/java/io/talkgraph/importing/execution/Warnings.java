package io.talkgraph.importing.execution;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;

import java.util.List;

/** Puts what an importer noticed onto the report it read, so that it is kept with it. */
final class Warnings {

    private Warnings() {}

    /** The draft with the problems on its report; as it was when it has no report, or several. */
    static CatalogueDraft attach(CatalogueDraft draft, List<ImportProblem> problems) {
        if (draft.reports().size() != 1 || problems.isEmpty()) {
            return draft;
        }
        CatalogueDraft.Report report = draft.reports().get(0);
        CatalogueDraft.Report warned = new CatalogueDraft.Report(
                report.slug(),
                report.source(),
                report.title(),
                report.author(),
                report.publishedOn(),
                report.language(),
                report.tags(),
                report.conferences(),
                report.text(),
                problems,
                report.talks());
        return new CatalogueDraft(
                draft.themes(),
                draft.organizations(),
                draft.projects(),
                draft.speakers(),
                draft.conferences(),
                draft.talks(),
                List.of(warned),
                draft.milestones(),
                draft.lines());
    }
}
