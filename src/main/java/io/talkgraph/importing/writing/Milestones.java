package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Milestone;
import io.talkgraph.catalogue.Project;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.recognition.Recognizer;
import io.talkgraph.importing.recognition.Vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Writes the dated events of a draft, with the projects their text names. */
final class Milestones {

    private final WriteContext context;
    private final Reports reports;
    private final Recognizer recognizer;
    private final Map<String, Project> projects;

    /** @param projects by slug, all that the recognizer knows */
    Milestones(WriteContext context, Reports reports, Recognizer recognizer, Map<String, Project> projects) {
        this.context = context;
        this.reports = reports;
        this.recognizer = recognizer;
        this.projects = projects;
    }

    void write(List<CatalogueDraft.Milestone> drafts, TalkRows rows) {
        List<Milestone> wanted = new ArrayList<>();
        Map<String, Integer> positions = new HashMap<>();
        for (CatalogueDraft.Milestone draft : drafts) {
            Milestone milestone = new Milestone();
            milestone.date = draft.date();
            milestone.text = draft.text();
            milestone.report = draft.report() == null ? null : reports.find(draft.report());
            milestone.position = positions.merge(String.valueOf(draft.report()), 1, Integer::sum) - 1;
            milestone.projects.addAll(projectsOf(draft));
            wanted.add(milestone);
        }
        List<Milestone> standing = rows.ofReports(
                "from Milestone m left join fetch m.projects where m.report in :reports order by m.pk",
                Milestone.class);
        Rows.replace(
                context.em(),
                standing,
                wanted,
                milestone -> Arrays.asList(
                        milestone.date,
                        milestone.text,
                        milestone.report,
                        milestone.position,
                        List.copyOf(milestone.projects)),
                milestone -> {
                    if (milestone.report != null) {
                        context.changes().updated(milestone.report);
                    }
                });
    }

    private Set<Project> projectsOf(CatalogueDraft.Milestone draft) {
        Set<Project> named = new LinkedHashSet<>();
        draft.projects().stream().map(projects::get).filter(Objects::nonNull).forEach(named::add);
        recognizer.recognize(draft.text()).stream()
                .filter(found -> found.kind() == Vocabulary.Kind.PROJECT)
                .map(found -> projects.get(found.slug()))
                .filter(Objects::nonNull)
                .forEach(named::add);
        return named;
    }
}
