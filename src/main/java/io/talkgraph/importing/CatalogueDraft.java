package io.talkgraph.importing;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.ProjectKind;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything one document says, before it meets the catalogue: the hinge between the formats and {@link CatalogueWriter}.
 *
 * <p>Drafts refer to each other by name: a talk names its conference by the slug of a {@link Conference} in the same
 * draft (or of one in the catalogue), a note its report by {@link Report#source()}, everything else by its printed name,
 * for which the writer finds or makes the entry. A component that the document does not state is null or empty, never
 * guessed.
 *
 * @param lines where the lines of the document went; empty for formats that are not read by line
 */
public record CatalogueDraft(
        List<Theme> themes,
        List<Organization> organizations,
        List<Project> projects,
        List<Speaker> speakers,
        List<Conference> conferences,
        List<TalkDraft> talks,
        List<Report> reports,
        List<Milestone> milestones,
        List<LineCount> lines) {

    /** What is missing is empty. */
    public CatalogueDraft {
        themes = listOf(themes);
        organizations = listOf(organizations);
        projects = listOf(projects);
        speakers = listOf(speakers);
        conferences = listOf(conferences);
        talks = listOf(talks);
        reports = listOf(reports);
        milestones = listOf(milestones);
        lines = listOf(lines);
    }

    static <T> List<T> listOf(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    static Map<String, String> mapOf(@Nullable Map<String, String> map) {
        return map == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** A draft that says nothing. */
    public static final CatalogueDraft EMPTY = new CatalogueDraft(
            List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /**
     * A theme with the words it is recognised by.
     *
     * @param parent the name or slug of the theme above it
     * @param provenance which source wrote which field; empty for a document that is itself the source
     */
    public record Theme(
            String slug,
            String name,
            @Nullable String description,
            @Nullable String parent,
            List<Term> terms,
            Map<String, String> provenance) {

        /** What is missing is empty. */
        public Theme {
            terms = listOf(terms);
            provenance = mapOf(provenance);
        }
    }

    /**
     * A word or phrase that a project or theme is recognised by.
     *
     * @param language BCP 47; null for any
     * @param caseSensitive whether it is a mention only when written like this
     */
    public record Term(String text, @Nullable String language, boolean caseSensitive) {}

    /** An organization with its other names. */
    public record Organization(
            @Nullable String slug,
            String name,
            List<String> aliases,
            @Nullable String url,
            Map<String, String> provenance) {

        /** What is missing is empty. */
        public Organization {
            aliases = listOf(aliases);
            provenance = mapOf(provenance);
        }
    }

    /**
     * A project with its other names.
     *
     * @param caseSensitive whether the name itself is a mention only when written like this
     * @param aliases further names; all are recognised
     */
    public record Project(
            @Nullable String slug,
            String name,
            boolean caseSensitive,
            List<Term> aliases,
            @Nullable String summary,
            ProjectKind kind,
            @Nullable String category,
            @Nullable String url,
            @Nullable String repositoryUrl,
            @Nullable String organization,
            List<MaturityStatement> maturity,
            Map<String, String> provenance) {

        /** What is missing is empty. */
        public Project {
            aliases = listOf(aliases);
            maturity = listOf(maturity);
            provenance = mapOf(provenance);
        }
    }

    /**
     * A dated statement on the maturity of a project.
     *
     * @param conference the slug of the conference it was made at
     * @param source the words or the page it rests on
     * @param report the {@link Report#source()} of the report that says so
     */
    public record MaturityStatement(
            Maturity maturity,
            @Nullable LocalDate asOf,
            @Nullable String conference,
            String source,
            @Nullable String report) {}

    /** A person with other spellings of the name. */
    public record Speaker(@Nullable String slug, String name, List<String> aliases, Map<String, String> provenance) {

        /** What is missing is empty. */
        public Speaker {
            aliases = listOf(aliases);
            provenance = mapOf(provenance);
        }
    }

    /**
     * One edition of a conference.
     *
     * @param slug its natural key
     * @param country ISO 3166-1 alpha-2
     */
    public record Conference(
            String slug,
            String name,
            @Nullable String series,
            @Nullable String edition,
            @Nullable Integer year,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate,
            @Nullable String city,
            @Nullable String country,
            @Nullable String url,
            List<Figure> figures,
            Map<String, String> provenance) {

        /** What is missing is empty. */
        public Conference {
            figures = listOf(figures);
            provenance = mapOf(provenance);
        }
    }

    /**
     * A number with the words it was stated in.
     *
     * @param value in single units: "8 million" is 8000000
     * @param unit what is counted or measured: "requests per second", "attendees", "%"
     * @param label a short name for the number
     * @param report the {@link Report#source()}
     */
    public record Figure(double value, @Nullable String unit, String label, String quote, @Nullable String report) {}

    /**
     * A report as such.
     *
     * @param source file name or address: its natural key
     * @param language BCP 47
     * @param conferences slugs
     * @param text what the author says outside the talks
     * @param talks the slugs of its talks, in its order; empty when that is the order of the draft
     */
    public record Report(
            @Nullable String slug,
            String source,
            @Nullable String title,
            @Nullable String author,
            @Nullable LocalDate publishedOn,
            String language,
            List<String> tags,
            List<String> conferences,
            String text,
            List<ImportProblem> warnings,
            List<String> talks) {

        /** What is missing is empty. */
        public Report {
            tags = listOf(tags);
            conferences = listOf(conferences);
            warnings = listOf(warnings);
            talks = listOf(talks);
        }

        /** A report whose talks stand in the draft in its order. */
        public Report(
                @Nullable String slug,
                String source,
                @Nullable String title,
                @Nullable String author,
                @Nullable LocalDate publishedOn,
                String language,
                List<String> tags,
                List<String> conferences,
                String text,
                List<ImportProblem> warnings) {
            this(slug, source, title, author, publishedOn, language, tags, conferences, text, warnings, List.of());
        }
    }

    /**
     * A dated event told by a report.
     *
     * @param date 2014, 2015-07 or 2015-07-21
     * @param projects names or slugs
     * @param report the {@link Report#source()}
     */
    public record Milestone(String date, String text, List<String> projects, @Nullable String report) {

        /** What is missing is empty. */
        public Milestone {
            projects = listOf(projects);
        }
    }
}
