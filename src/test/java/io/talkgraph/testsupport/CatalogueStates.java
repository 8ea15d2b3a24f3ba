package io.talkgraph.testsupport;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.CatalogueEntity;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.Link;
import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.catalogue.Milestone;
import io.talkgraph.catalogue.Note;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.RecognisedTerm;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What every entry is, read by way of the entities: the SQL that writes the trail has no part in it. */
@ApplicationScoped
public class CatalogueStates {

    private final EntityManager em;
    private final ObjectMapper json;

    CatalogueStates(EntityManager em, ObjectMapper json) {
        this.em = em;
        this.json = json;
    }

    /** Where the trail leads elsewhere than to what there is: the field, what the trail says and what there is. */
    public List<String> differences(Trail trail) {
        Map<String, Map<String, Object>> said = trail.replayed();
        Map<String, Map<String, Object>> there = read();
        Set<String> entries = new TreeSet<>(said.keySet());
        entries.addAll(there.keySet());
        List<String> differences = new ArrayList<>();
        for (String entry : entries) {
            Map<String, Object> before = said.getOrDefault(entry, Map.of());
            Map<String, Object> now = there.getOrDefault(entry, Map.of());
            Set<String> fields = new TreeSet<>(before.keySet());
            fields.addAll(now.keySet());
            fields.stream()
                    .filter(field -> !Objects.equals(before.get(field), now.get(field)))
                    .map(field -> entry + "." + field + ": " + before.get(field) + " but " + now.get(field))
                    .forEach(differences::add);
        }
        return differences;
    }

    /** The fields of each entry by kind and key, as {@link Trail#replayed()} has them. */
    Map<String, Map<String, Object>> read() {
        Map<String, Map<String, Object>> states = new TreeMap<>();
        QuarkusTransaction.requiringNew().timeout(300).run(() -> {
            add(states, Conference.class, this::conference);
            add(states, Organization.class, this::organization);
            add(states, Speaker.class, this::speaker);
            add(states, Project.class, this::project);
            add(states, Theme.class, this::theme);
            add(states, Report.class, this::report);
            add(states, Talk.class, this::talk);
        });
        return states;
    }

    private <E extends CatalogueEntry> void add(
            Map<String, Map<String, Object>> states, Class<E> type, Function<E, Map<String, @Nullable Object>> fields) {
        for (E entry : em.createQuery("from " + type.getSimpleName(), type).getResultList()) {
            Map<String, @Nullable Object> known = fields.apply(entry);
            known.put("slug", entry.slug);
            states.put(entry.entryKind() + " " + entry.key(), asJson(known));
        }
    }

    /** As it comes back from JSON, without what is null or an empty list. */
    private Map<String, Object> asJson(Map<String, @Nullable Object> fields) {
        fields.values().removeIf(value -> value == null || List.of().equals(value));
        return json.convertValue(
                json.convertValue(fields, JsonNode.class), new TypeReference<TreeMap<String, Object>>() {});
    }

    private Map<String, @Nullable Object> conference(Conference conference) {
        return fields(
                "name", conference.name,
                "series", conference.series,
                "edition", conference.edition,
                "year", conference.year,
                "startDate", text(conference.startDate),
                "endDate", text(conference.endDate),
                "city", conference.city,
                "country", conference.country,
                "url", conference.url,
                "figures", figures("conference", conference));
    }

    private Map<String, @Nullable Object> organization(Organization organization) {
        return fields("name", organization.name, "aliases", aliases(organization.aliases), "url", organization.url);
    }

    private Map<String, @Nullable Object> speaker(Speaker speaker) {
        return fields("name", speaker.name, "aliases", aliases(speaker.aliases));
    }

    private Map<String, @Nullable Object> project(Project project) {
        return fields(
                "name", project.name,
                "aliases", terms(project.aliases),
                "caseSensitive", project.caseSensitive,
                "summary", project.summary,
                "kind", project.kind.name(),
                "category", project.category,
                "url", project.url,
                "repositoryUrl", project.repositoryUrl,
                "organization", slug(project.organization),
                "maturity",
                        list(
                                MaturityStatement.class,
                                "project = ?1 order by asOf nulls first, pk",
                                project,
                                one -> fields(
                                        "maturity", one.maturity.name(),
                                        "asOf", text(one.asOf),
                                        "conference", slug(one.conference),
                                        "source", one.source,
                                        "report", slug(one.report))));
    }

    private Map<String, @Nullable Object> theme(Theme theme) {
        return fields(
                "name",
                theme.name,
                "terms",
                terms(theme.terms),
                "description",
                theme.description,
                "parent",
                slug(theme.parent));
    }

    private Map<String, @Nullable Object> report(Report report) {
        return fields(
                "source", report.source,
                "title", report.title,
                "author", report.author,
                "publishedOn", text(report.publishedOn),
                "language", report.language,
                "text", report.text,
                "tags", List.copyOf(report.tags),
                "conferences", slugs(report.conferences),
                "talks", slugs(report.talks),
                "milestones",
                        list(
                                Milestone.class,
                                "report = ?1 order by position, pk",
                                report,
                                one -> fields("date", one.date, "text", one.text, "projects", slugs(one.projects))),
                "warnings",
                        report.warnings.stream()
                                .map(one -> fields(
                                        "severity", one.severity().name(),
                                        "line", one.line(),
                                        "column", one.column(),
                                        "message", one.message(),
                                        "excerpt", one.excerpt()))
                                .toList());
    }

    private Map<String, @Nullable Object> talk(Talk talk) {
        return fields(
                "title", talk.title,
                "conference", talk.conference.slug,
                "kind", talk.kind.name(),
                "level", talk.level == null ? null : talk.level.name(),
                "language", talk.language,
                "abstract", talk.abstractText,
                "date", text(talk.date),
                "startsAt", time(talk.startsAt),
                "endsAt", time(talk.endsAt),
                "room", talk.room,
                "track", talk.track,
                "appearances",
                        list(
                                Appearance.class,
                                "talk = ?1 order by position, pk",
                                talk,
                                one -> fields(
                                        "speaker", one.speaker.slug,
                                        "organization", slug(one.organization),
                                        "jobTitle", one.jobTitle)),
                "links",
                        list(
                                Link.class,
                                "talk = ?1 order by position, pk",
                                talk,
                                one -> fields("kind", one.kind.name(), "url", one.url)),
                "projects", mentioned("ProjectMention", "project", talk),
                "themes", mentioned("ThemeMention", "theme", talk),
                "notes",
                        list(
                                Note.class,
                                "talk = ?1 order by report.slug",
                                talk,
                                one -> fields("report", one.report.slug, "text", one.text, "language", one.language)),
                "figures", figures("talk", talk));
    }

    private List<?> figures(String of, CatalogueEntry entry) {
        return list(
                Figure.class,
                of + " = ?1 order by position, pk",
                entry,
                one -> fields(
                        "label", one.label,
                        // PostgreSQL writes whole numbers without a fraction.
                        "value", one.value == (int) one.value ? (Object) (int) one.value : (Object) one.value,
                        "unit", one.unit,
                        "quote", one.quote,
                        "report", slug(one.report)));
    }

    private List<String> mentioned(String entity, String attribute, Talk talk) {
        return List.copyOf(new TreeSet<>(
                em.createQuery("select m." + attribute + ".slug from " + entity + " m where m.talk = ?1", String.class)
                        .setParameter(1, talk)
                        .getResultList()));
    }

    private <C extends CatalogueEntity> List<Map<String, @Nullable Object>> list(
            Class<C> type, String condition, Object parent, Function<C, Map<String, @Nullable Object>> fields) {
        return em.createQuery("from " + type.getSimpleName() + " where " + condition, type)
                .setParameter(1, parent)
                .getResultStream()
                .map(fields)
                .toList();
    }

    /** Names and values in turn; without what is null or an empty list. */
    private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null && !List.of().equals(value)) {
                fields.put((String) Objects.requireNonNull(namesAndValues[i]), value);
            }
        }
        return fields;
    }

    private static List<String> aliases(List<Alias> aliases) {
        return aliases.stream().map(Alias::alias).toList();
    }

    private static List<Object> terms(List<? extends RecognisedTerm> terms) {
        List<Object> written = new ArrayList<>();
        for (RecognisedTerm term : terms) {
            boolean plain = term.language() == null && !term.caseSensitive();
            written.add(
                    plain
                            ? term.text()
                            : fields(
                                    "text", term.text(),
                                    "language", term.language(),
                                    "caseSensitive", term.caseSensitive()));
        }
        return written;
    }

    private static List<String> slugs(Collection<? extends CatalogueEntry> entries) {
        // A row that went leaves a hole in a numbered list.
        return entries.stream()
                .filter(Objects::nonNull)
                .map(entry -> entry.slug)
                .toList();
    }

    private static @Nullable String slug(@Nullable CatalogueEntry entry) {
        return entry == null ? null : entry.slug;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
