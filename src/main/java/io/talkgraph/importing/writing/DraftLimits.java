package io.talkgraph.importing.writing;

import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.ImportRejectedException;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What fits the columns of the catalogue; a draft with more is refused as a whole, before anything is written. */
final class DraftLimits {

    /** One transaction, one session and one statement's parameters have room for them; the largest conferences have 5,000. */
    static final int TALKS = 30_000;

    private static final int NAME = 300;
    private static final int TITLE = 500;
    private static final int SHORT = 200;
    private static final int SLUG = 120;
    private static final int ADDRESS = 2_000;
    private static final int SOURCE = 1_000;
    private static final int SHOWN = 60;
    private static final Pattern SLUG_FORM = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private DraftLimits() {}

    /** @throws ImportRejectedException naming the first value that is too long, or an address that is none */
    static void require(CatalogueDraft draft) {
        if (draft.talks().size() > TALKS) {
            throw new ImportRejectedException(String.format(
                    Locale.ROOT,
                    "The document has %,d talks; at most %,d are imported at once. Split it, by day or by room.",
                    draft.talks().size(),
                    TALKS));
        }
        draft.themes().forEach(theme -> {
            slug("theme", theme.slug());
            fits("name of a theme", theme.name(), NAME);
            terms(theme.terms());
        });
        draft.organizations().forEach(organization -> {
            slug("organization", organization.slug());
            fits("name of an organization", organization.name(), NAME);
            names(organization.aliases());
            address(organization.url());
        });
        draft.speakers().forEach(speaker -> {
            slug("speaker", speaker.slug());
            fits("name of a speaker", speaker.name(), NAME);
            names(speaker.aliases());
        });
        draft.projects().forEach(DraftLimits::project);
        draft.conferences().forEach(DraftLimits::conference);
        draft.talks().forEach(DraftLimits::talk);
        draft.reports().forEach(DraftLimits::report);
    }

    private static void project(CatalogueDraft.Project project) {
        slug("project", project.slug());
        fits("name of a project", project.name(), NAME);
        fits("category of a project", project.category(), SHORT);
        fits("name of an organization", project.organization(), NAME);
        address(project.url());
        address(project.repositoryUrl());
        terms(project.aliases());
        project.maturity().forEach(statement -> fits("source of a maturity", statement.source(), ADDRESS));
    }

    private static void conference(CatalogueDraft.Conference conference) {
        slug("conference", conference.slug());
        fits("name of a conference", conference.name(), NAME);
        fits("series of a conference", conference.series(), SHORT);
        fits("edition of a conference", conference.edition(), SHORT);
        fits("city of a conference", conference.city(), SHORT);
        address(conference.url());
        conference.figures().forEach(DraftLimits::figure);
    }

    private static void talk(TalkDraft talk) {
        slug("talk", talk.slug());
        fits("title of a talk", talk.title(), TITLE);
        fits("room of a talk", talk.room(), SHORT);
        fits("track of a talk", talk.track(), NAME);
        talk.links().forEach(link -> address(link.url()));
        talk.figures().forEach(DraftLimits::figure);
        for (TalkDraft.Appearance appearance : talk.appearances()) {
            fits("name of a speaker", appearance.speaker(), NAME);
            fits("name of an organization", appearance.organization(), NAME);
            fits("job title of a speaker", appearance.jobTitle(), NAME);
        }
    }

    private static void figure(CatalogueDraft.Figure figure) {
        fits("unit of a figure", figure.unit(), SHORT);
        fits("label of a figure", figure.label(), NAME);
    }

    private static void report(CatalogueDraft.Report report) {
        slug("report", report.slug());
        fits("name of a document", report.source(), SOURCE);
        fits("title of a report", report.title(), TITLE);
        fits("author of a report", report.author(), NAME);
        report.tags().forEach(tag -> fits("tag of a report", tag, SHORT));
    }

    private static void slug(String what, @Nullable String slug) {
        fits("slug of a " + what, slug, SLUG);
        if (slug != null && !SLUG_FORM.matcher(slug).matches()) {
            throw new ImportRejectedException("\"" + slug + "\" cannot be the slug of a " + what
                    + ": it takes lower-case letters a to z, digits and single hyphens between them.");
        }
    }

    private static void names(List<String> names) {
        names.forEach(name -> fits("other name", name, NAME));
    }

    private static void terms(List<CatalogueDraft.Term> terms) {
        terms.forEach(term -> fits("term", term.text(), NAME));
    }

    private static void fits(String what, @Nullable String value, int length) {
        if (value != null && value.length() > length) {
            throw new ImportRejectedException("The " + what + " has " + value.length() + " characters, at most "
                    + length + " are kept: \"" + value.substring(0, SHOWN) + "…\". Shorten it.");
        }
    }

    private static void address(@Nullable String url) {
        fits("address of a link", url, ADDRESS);
        if (url != null && !url.startsWith("https://") && !url.startsWith("http://")) {
            throw new ImportRejectedException(
                    "The address \"" + url + "\" begins with neither http:// nor https://. Correct or remove it.");
        }
    }
}
