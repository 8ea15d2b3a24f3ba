package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.ImportWarning;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportProblem;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The reports of a draft, by source. */
final class Reports {

    private final WriteContext context;
    private final Map<String, Report> bySource = new LinkedHashMap<>();

    Reports(WriteContext context) {
        this.context = context;
    }

    /** Finds or makes the reports, so that notes can point at them. */
    void load(List<CatalogueDraft.Report> drafts) {
        for (CatalogueDraft.Report draft : drafts) {
            Report report = Report.findBySource(draft.source()).orElseGet(() -> create(draft));
            context.changes().seen(report);
            bySource.put(draft.source(), report);
        }
    }

    private Report create(CatalogueDraft.Report draft) {
        Report report = new Report();
        report.source = draft.source();
        String name = Objects.requireNonNullElse(draft.title(), draft.source());
        report.slug = Objects.requireNonNullElseGet(
                draft.slug(),
                () -> Slug.unique(name, slug -> Report.findBySlug(slug).isPresent()));
        context.em().persist(report);
        context.changes().created(report);
        return report;
    }

    /**
     * Writes what the reports say of themselves.
     *
     * @param talks the talks of each report, by source, in the order of the document
     */
    void write(List<CatalogueDraft.Report> drafts, Conferences conferences, Map<String, List<Talk>> talks) {
        for (CatalogueDraft.Report draft : drafts) {
            Report report = Objects.requireNonNull(find(draft.source()));
            String by = Provenance.ofReport(draft.source());
            List<Conference> at = draft.conferences().stream()
                    .map(conferences::find)
                    .filter(Objects::nonNull)
                    .toList();
            FieldMerge merge = new FieldMerge(context, report, Map.of(), by)
                    .field("title", report.title, draft.title(), title -> report.title = title)
                    .field("author", report.author, draft.author(), author -> report.author = author)
                    .field("publishedOn", report.publishedOn, draft.publishedOn(), day -> report.publishedOn = day)
                    .field("language", report.language, draft.language(), tag -> report.language = String.valueOf(tag))
                    .field("text", report.text, draft.text(), text -> report.text = String.valueOf(text));
            boolean lists = setList(report.tags, draft.tags())
                    | setList(report.warnings, warnings(draft.warnings()))
                    | setList(report.conferences, at)
                    | setList(report.talks, inOrder(talks.getOrDefault(draft.source(), List.of()), draft.talks()));
            if (merge.finish() || lists) {
                context.changes().updated(report);
            }
        }
    }

    private static List<Talk> inOrder(List<Talk> talks, List<String> slugs) {
        if (slugs.isEmpty()) {
            return talks;
        }
        return talks.stream()
                .sorted(Comparator.comparingInt(talk -> Math.floorMod(slugs.indexOf(talk.slug), Integer.MAX_VALUE)))
                .toList();
    }

    private static List<ImportWarning> warnings(List<ImportProblem> problems) {
        return problems.stream()
                .map(problem -> new ImportWarning(
                        problem.severity(), problem.line(), problem.column(), problem.message(), problem.excerpt()))
                .toList();
    }

    private static <T> boolean setList(List<T> list, List<T> wanted) {
        if (new ArrayList<>(list).equals(wanted)) {
            return false;
        }
        list.clear();
        list.addAll(wanted);
        return true;
    }

    /** The report of that document; null when the draft has none. */
    @Nullable
    Report find(String source) {
        return bySource.get(source);
    }

    /** All reports of the draft. */
    List<Report> all() {
        return List.copyOf(bySource.values());
    }
}
