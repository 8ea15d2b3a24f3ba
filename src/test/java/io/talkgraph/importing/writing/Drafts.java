package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.value.LinkKind;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the draft of one report for tests: {@code Drafts.report("a.md").talk("Title", "Ada Lovelace", "ACME").build()}. */
final class Drafts {

    static final String CONFERENCE = "testconf-2020";

    private final String source;
    private final List<TalkDraft> talks = new ArrayList<>();
    private final List<CatalogueDraft.Project> projects = new ArrayList<>();
    private final List<CatalogueDraft.Theme> themes = new ArrayList<>();
    private String text = "";
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;

    private Drafts(String source) {
        this.source = source;
    }

    static Drafts report(String source) {
        return new Drafts(source);
    }

    /** The draft of a document that describes themes and projects and no more. */
    static CatalogueDraft of(List<CatalogueDraft.Theme> themes, List<CatalogueDraft.Project> projects) {
        return new CatalogueDraft(
                themes, List.of(), projects, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /** The draft of a document that describes people and organizations and no more. */
    static CatalogueDraft people(
            List<CatalogueDraft.Speaker> speakers, List<CatalogueDraft.Organization> organizations) {
        return new CatalogueDraft(
                List.of(), organizations, List.of(), speakers, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    Drafts days(String first, String last) {
        start = LocalDate.parse(first);
        end = LocalDate.parse(last);
        return this;
    }

    Drafts text(String general) {
        text = general;
        return this;
    }

    Drafts project(String name, String alias) {
        projects.add(new CatalogueDraft.Project(
                null,
                name,
                false,
                List.of(new CatalogueDraft.Term(alias, null, false)),
                null,
                ProjectKind.OPEN_SOURCE,
                null,
                null,
                null,
                null,
                List.of(),
                Map.of()));
        return this;
    }

    Drafts theme(String name, String term) {
        themes.add(new CatalogueDraft.Theme(
                name.toLowerCase(java.util.Locale.ROOT),
                name,
                null,
                null,
                List.of(new CatalogueDraft.Term(term, "en", false)),
                Map.of()));
        return this;
    }

    Drafts talk(String title, String speaker, String organization, String note) {
        return talk(title, speaker, organization, null, note, List.of());
    }

    Drafts talk(String title, String speaker, String organization, String track, String note, List<String> links) {
        List<TalkDraft.Appearance> appearances =
                speaker == null ? List.of() : List.of(new TalkDraft.Appearance(speaker, organization, null));
        talks.add(new TalkDraft(
                null,
                CONFERENCE,
                title,
                TalkKind.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                track,
                appearances,
                links.stream()
                        .map(url -> new TalkDraft.Link(LinkKind.OTHER, url))
                        .toList(),
                note == null ? List.of() : List.of(new TalkDraft.Note(source, note, "en")),
                List.of(),
                List.of(),
                List.of(source),
                Map.of()));
        return this;
    }

    CatalogueDraft build() {
        CatalogueDraft.Conference conference = new CatalogueDraft.Conference(
                CONFERENCE,
                "TestConf 2020",
                "TestConf",
                "2020",
                2020,
                start,
                end,
                null,
                null,
                null,
                List.of(),
                Map.of());
        CatalogueDraft.Report report = new CatalogueDraft.Report(
                null, source, source, null, null, "en", List.of("test"), List.of(CONFERENCE), text, List.of());
        return new CatalogueDraft(
                themes,
                List.of(),
                projects,
                List.of(),
                List.of(conference),
                talks,
                List.of(report),
                List.of(),
                List.of());
    }
}
