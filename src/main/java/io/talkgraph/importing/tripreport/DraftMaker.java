package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.TalkDraft;
import io.talkgraph.importing.recognition.FigureReader.FoundFigure;
import io.talkgraph.importing.recognition.conference.Edition;
import io.talkgraph.importing.tripreport.facts.ProjectMaturity;
import io.talkgraph.importing.tripreport.facts.TalkFacts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns a report into a draft for the catalogue. */
final class DraftMaker {

    private static final Pattern ABOUT_CONFERENCE = Pattern.compile(
            "(?i).*\\b(attendees|participants|registrations|registered|visitors|people|talks|sessions|speakers|sponsors|tracks|"
                    + "asistentes|charlas|teilnehmer|vorträge|participants|conférences)\\b.*");

    private final String source;
    private final TripReport report;
    private final ConferenceChoice choice;
    private final Function<String, List<FoundFigure>> figures;
    private final Map<String, Edition> editions = new LinkedHashMap<>();

    DraftMaker(String source, TripReport report, ConferenceChoice choice, Function<String, List<FoundFigure>> figures) {
        this.source = source;
        this.report = report;
        this.choice = choice;
        this.figures = figures;
    }

    /** The draft. */
    CatalogueDraft make() {
        editions.put(choice.main().slug(), choice.main());
        List<TalkDraft> talks = report.talks().stream().map(this::talk).toList();
        return new CatalogueDraft(
                List.of(),
                List.of(),
                projects(),
                List.of(),
                editions.values().stream().map(this::conference).toList(),
                talks,
                List.of(reportDraft()),
                report.milestones(),
                report.lines());
    }

    private CatalogueDraft.Conference conference(Edition edition) {
        boolean main = edition.slug().equals(choice.main().slug());
        return new CatalogueDraft.Conference(
                edition.slug(),
                edition.name(),
                edition.series(),
                edition.edition(),
                edition.year(),
                edition.startDate(),
                edition.endDate(),
                edition.city(),
                edition.country(),
                edition.url(),
                main ? conferenceFigures() : List.of(),
                Map.of());
    }

    private List<CatalogueDraft.Figure> conferenceFigures() {
        List<CatalogueDraft.Figure> found = new ArrayList<>();
        report.conferenceFigures().forEach(line -> figures.apply(line).forEach(f -> found.add(figure(f))));
        figures.apply(report.text()).stream()
                .filter(f ->
                        f.unit() != null && ABOUT_CONFERENCE.matcher(f.unit()).matches())
                .map(this::figure)
                .forEach(found::add);
        return found.stream().distinct().toList();
    }

    private CatalogueDraft.Figure figure(FoundFigure found) {
        return new CatalogueDraft.Figure(found.value(), found.unit(), found.label(), found.quote(), source);
    }

    private TalkDraft talk(TalkFacts talk) {
        Edition edition = choice.of(talk);
        editions.putIfAbsent(edition.slug(), edition);
        String noteLanguage = ReportLanguage.detect(talk.notes());
        List<TalkDraft.Note> notes = talk.notes().isBlank()
                ? List.of()
                : List.of(new TalkDraft.Note(
                        source, talk.notes(), noteLanguage == null ? report.language() : noteLanguage));
        LocalDate date = TalkDays.of(talk, edition, report.title());
        return new TalkDraft(
                null,
                edition.slug(),
                talk.title(),
                talk.kind(),
                talk.level(),
                null,
                talk.abstractText(),
                date,
                null,
                null,
                null,
                talk.track(),
                talk.people().stream()
                        .map(p -> new TalkDraft.Appearance(p.name(), p.organization(), p.jobTitle()))
                        .toList(),
                talk.links(),
                notes,
                figures.apply(talk.notes()).stream().map(this::figure).toList(),
                List.of(),
                List.of(source),
                Map.of());
    }

    private List<CatalogueDraft.Project> projects() {
        Map<String, List<ProjectMaturity>> byName = new LinkedHashMap<>();
        report.maturity().forEach(m -> byName.computeIfAbsent(NameKey.of(m.project()), k -> new ArrayList<>())
                .add(m));
        return byName.values().stream().map(this::project).toList();
    }

    private CatalogueDraft.Project project(List<ProjectMaturity> stated) {
        List<CatalogueDraft.MaturityStatement> statements = stated.stream()
                .map(m -> new CatalogueDraft.MaturityStatement(
                        m.maturity(), choice.main().startDate(), choice.main().slug(), m.words(), source))
                .toList();
        return new CatalogueDraft.Project(
                null,
                stated.get(0).project(),
                false,
                List.of(),
                null,
                ProjectKind.UNKNOWN,
                null,
                null,
                null,
                null,
                statements,
                Map.of());
    }

    private CatalogueDraft.Report reportDraft() {
        return new CatalogueDraft.Report(
                null,
                source,
                report.title(),
                report.author(),
                report.publishedOn(),
                report.language(),
                report.tags(),
                List.copyOf(editions.keySet()),
                report.text(),
                List.of());
    }
}
