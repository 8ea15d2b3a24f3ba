package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Redirects;
import io.talkgraph.catalogue.RemovedEntries;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblems;
import io.talkgraph.importing.TalkDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a draft into the catalogue, inside the caller's transaction.
 *
 * <p>Entries are found by natural key: a conference by slug, a talk by conference and normalised title, everything else
 * by name or alias. Fields merge by who stated them; rows without a life of their own belong to the source that wrote
 * them. The contract in two examples: writing the same draft twice changes nothing the second time (no version moves),
 * and writing a corrected draft changes what the same source wrote before, and nothing a curator changed since: what was
 * corrected, removed or merged by hand stays so, and the problems say where the draft says otherwise.
 */
@ApplicationScoped
public class CatalogueWriter {

    private static final int LARGE = 1_000;

    private final EntityManager em;
    private final RemovedEntries removed;
    private final Redirects redirects;

    CatalogueWriter(EntityManager em, RemovedEntries removed, Redirects redirects) {
        this.em = em;
        this.removed = removed;
        this.redirects = redirects;
    }

    /**
     * @param draft what a document says
     * @param source who says so, as in a provenance
     * @param problems takes what a curator should look at
     * @return what was made and changed
     * @throws io.talkgraph.importing.ImportRejectedException when a value does not fit; nothing is written then
     */
    public Changes write(CatalogueDraft draft, String source, ImportProblems problems) {
        return write(draft, source, null, problems);
    }

    /**
     * As the other one.
     *
     * @param conference slug or name of the one conference that the document is about; null when nobody says
     */
    public Changes write(CatalogueDraft draft, String source, @Nullable String conference, ImportProblems problems) {
        DraftLimits.require(draft);
        WriteContext context = WriteContext.of(em, source, problems, removed.all());
        Cast cast = new Cast(context);
        Conferences conferences = new Conferences(context);
        Reports reports = new Reports(context);
        cast.load(draft);
        conferences.load(draft);
        if (conference != null) {
            conferences.take(conference.strip(), draft);
        }
        reports.load(draft.reports());
        new ThemeWriter(context, cast).write(draft.themes());
        Profiles profiles = new Profiles(context, cast);
        draft.organizations().forEach(profiles::write);
        draft.speakers().forEach(profiles::write);
        conferences.write(draft.conferences());
        new ProjectWriter(context, cast, conferences, reports).write(draft.projects());
        writeTalks(draft, context, cast, conferences, reports);
        em.flush();
        if (isLarge(draft)) {
            // A part of what the commit does for itself, ahead of it: each statement has its time, and the commit has
            // less.
            call("catalogue_analyze");
            call("search_refresh");
        }
        context.kept().tell(problems);
        return context.changes();
    }

    private static boolean isLarge(CatalogueDraft draft) {
        return draft.talks().size() >= LARGE;
    }

    private void call(String function) {
        em.createNativeQuery("select cast(" + function + "() as text)").getResultList();
    }

    private void writeTalks(
            CatalogueDraft draft, WriteContext context, Cast cast, Conferences conferences, Reports reports) {
        Leftovers leftovers = new Leftovers(context, redirects);
        if (isLarge(draft)) {
            // Keeps autovacuum off until the commit: it would take tables for empty whose rows it may not see yet.
            call("catalogue_analyze");
        }
        Talks talks = new Talks(context, conferences, cast, redirects);
        talks.load();
        List<Talk> before = new ArrayList<>(leftovers.talksOf(reports.all()));
        before.addAll(talks.before());
        Map<TalkDraft, Talk> written = talks.write(draft.talks());
        reports.write(draft.reports(), conferences, byReport(written));
        Appearances appearances = new Appearances(context, cast);
        TalkRows rows = new TalkRows(context, reports);
        if (!written.isEmpty()) {
            appearances.load(written.values());
            written.forEach((stated, talk) -> appearances.write(talk, stated));
            rows.writeLinks(written);
        }
        rows.writeNotes(written);
        rows.writeFigures(draft, written, conferences);
        CatalogueVocabulary vocabulary = CatalogueVocabulary.read(em);
        new Milestones(context, reports, vocabulary.recognizer(), vocabulary.projects())
                .write(draft.milestones(), rows);
        Tagger tagger = new Tagger(context, vocabulary);
        tagger.addCurated(written);
        Talks.takeCuratedLists(written);
        tagger.tag(written.values());
        leftovers.removeTalks(before, written.values());
        leftovers.removeSpeakers(appearances.left());
    }

    private static Map<String, List<Talk>> byReport(Map<TalkDraft, Talk> written) {
        Map<String, List<Talk>> talks = new LinkedHashMap<>();
        written.forEach((draft, talk) -> draft.reports().forEach(report -> {
            List<Talk> ofReport = talks.computeIfAbsent(report, key -> new ArrayList<>());
            if (!ofReport.contains(talk)) {
                ofReport.add(talk);
            }
        }));
        return talks;
    }
}
