package io.talkgraph.curation;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.ImportWarning;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.catalogue.value.Severity;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.catalogue.value.TalkLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes values of the trail of changes into the fields of an entry, in the caller's transaction. */
@ApplicationScoped
class StateWriter {

    private final StateNames names;
    private final StateReferences references;
    private final StateRows rows;
    private final StateTags tags;
    private final TalkKeys keys;
    private final EntityManager em;

    StateWriter(
            StateNames names,
            StateReferences references,
            StateRows rows,
            StateTags tags,
            TalkKeys keys,
            EntityManager em) {
        this.names = names;
        this.references = references;
        this.rows = rows;
        this.tags = tags;
        this.keys = keys;
        this.em = em;
    }

    /**
     * Writes the fields of a patch; the version moves on at the commit.
     *
     * @param provenance who states which field from now on, all of them
     * @param sources who states the appearances and links of a talk, as far as that is known
     * @throws io.talkgraph.errors.ApiException {@code CONFLICT} when a name is another entry's by now, or when an entry
     *     that a value names is gone
     */
    void write(CatalogueEntry entry, Patch patch, Map<String, String> provenance, Patch sources) {
        patch.given("slug", () -> entry.slug = patch.required("slug"));
        switch (entry.entryKind()) {
            case CONFERENCE -> conference((Conference) entry, patch);
            case ORGANIZATION -> organization((Organization) entry, patch);
            case SPEAKER -> speaker((Speaker) entry, patch);
            case PROJECT -> project((Project) entry, patch);
            case THEME -> theme((Theme) entry, patch);
            case REPORT -> report((Report) entry, patch);
            case TALK -> talk((Talk) entry, patch, provenance, sources);
        }
        if (!entry.provenance.equals(provenance)) {
            entry.provenance = new LinkedHashMap<>(provenance);
        }
        em.flush();
    }

    private void conference(Conference conference, Patch patch) {
        patch.given("name", () -> conference.name = patch.required("name"))
                .set("series", series -> conference.series = series)
                .set("edition", edition -> conference.edition = edition)
                .given("year", () -> conference.year = patch.number("year"))
                .given("startDate", () -> conference.startDate = patch.date("startDate"))
                .given("endDate", () -> conference.endDate = patch.date("endDate"))
                .set("city", city -> conference.city = city)
                .set("country", country -> conference.country = country)
                .set("url", url -> conference.url = url);
        rows.figures(conference, patch);
    }

    private void organization(Organization organization, Patch patch) {
        patch.given("name", () -> organization.name = names.name(organization, patch))
                .set("url", url -> organization.url = url);
        names.aliases(organization, organization.aliases, patch);
    }

    private void speaker(Speaker speaker, Patch patch) {
        patch.given("name", () -> speaker.name = names.name(speaker, patch));
        names.aliases(speaker, speaker.aliases, patch);
    }

    private void project(Project project, Patch patch) {
        patch.given("name", () -> project.name = names.name(project, patch))
                .given("caseSensitive", () -> project.caseSensitive = patch.flag("caseSensitive"))
                .set("summary", summary -> project.summary = summary)
                .given("kind", () -> project.kind = Objects.requireNonNull(patch.choice(ProjectKind.class, "kind")))
                .set("category", category -> project.category = category)
                .set("url", url -> project.url = url)
                .set("repositoryUrl", url -> project.repositoryUrl = url)
                .set("organization", slug -> project.organization = references.orNone(Organization.class, slug));
        names.aliases(project, patch);
        rows.maturity(project, patch);
    }

    private void theme(Theme theme, Patch patch) {
        patch.given("name", () -> theme.name = names.name(theme, patch))
                .set("description", description -> theme.description = description)
                .set("parent", slug -> theme.parent = references.orNone(Theme.class, slug));
        names.terms(theme, patch);
    }

    private void report(Report report, Patch patch) {
        patch.given("source", () -> report.source = patch.required("source"))
                .set("title", title -> report.title = title)
                .set("author", author -> report.author = author)
                .given("publishedOn", () -> report.publishedOn = patch.date("publishedOn"))
                .given("language", () -> report.language = patch.required("language"))
                .given("text", () -> report.text = patch.required("text"))
                .given("tags", () -> Lists.replace(em, report.tags, patch.texts("tags")))
                .given("warnings", () -> Lists.replace(em, report.warnings, warnings(patch)))
                .given(
                        "conferences",
                        () -> Lists.replace(
                                em, report.conferences, references.all(Conference.class, patch.texts("conferences"))))
                .given(
                        "talks",
                        () -> Lists.replace(em, report.talks, references.all(Talk.class, patch.texts("talks"))));
        rows.milestones(report, patch);
    }

    private static List<ImportWarning> warnings(Patch patch) {
        return patch.rows("warnings").stream()
                .map(row -> new ImportWarning(
                        Objects.requireNonNull(row.choice(Severity.class, "severity")),
                        row.number("line"),
                        row.number("column"),
                        row.required("message"),
                        row.text("excerpt")))
                .toList();
    }

    private void talk(Talk talk, Patch patch, Map<String, String> provenance, Patch sources) {
        patch.set("conference", slug -> talk.conference = references.of(Conference.class, Objects.requireNonNull(slug)))
                .given("kind", () -> talk.kind = Objects.requireNonNull(patch.choice(TalkKind.class, "kind")))
                .given("level", () -> talk.level = patch.choice(TalkLevel.class, "level"))
                .set("language", language -> talk.language = language)
                .set("abstract", text -> talk.abstractText = text)
                .given("date", () -> talk.date = patch.date("date"))
                .given("startsAt", () -> talk.startsAt = patch.time("startsAt"))
                .given("endsAt", () -> talk.endsAt = patch.time("endsAt"))
                .set("room", room -> talk.room = room)
                .set("track", track -> talk.track = track)
                .given("title", () -> retitle(talk, patch.required("title")));
        rows.appearances(talk, patch, Patch.of(sources.fields().get("appearances")));
        rows.links(talk, patch, Patch.of(sources.fields().get("links")));
        rows.notes(talk, patch);
        rows.figures(talk, patch);
        tags.write(talk, patch, provenance);
    }

    private void retitle(Talk talk, String title) {
        if (!talk.title.equals(title)) {
            talk.title = title;
            keys.move(talk);
        }
    }
}
