package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.CatalogueDraft;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** Everybody and everything that a draft names: finds the entry of a name, or makes one. */
final class Cast {

    private final WriteContext context;
    private final Set<CatalogueEntry> described = new HashSet<>();
    final Names<Speaker> speakers;
    final Names<Organization> organizations;
    final Names<Project> projects;
    final Names<Theme> themes;

    Cast(WriteContext context) {
        this.context = context;
        this.speakers = new Names<>(context.em(), Speaker.class, "aliases.aliasKey");
        this.organizations = new Names<>(context.em(), Organization.class, "aliases.aliasKey");
        this.projects = new Names<>(context.em(), Project.class, "aliases.key");
        this.themes = new Names<>(context.em(), Theme.class, "terms.key");
    }

    /** Fetches all that the draft names, so that the writers find it without asking again. */
    void load(CatalogueDraft draft) {
        Set<String> people = new LinkedHashSet<>();
        Set<String> firms = new LinkedHashSet<>();
        draft.speakers().forEach(speaker -> people.add(speaker.name()));
        draft.organizations().forEach(organization -> firms.add(organization.name()));
        for (CatalogueDraft.Talk talk : draft.talks()) {
            for (CatalogueDraft.Appearance appearance : talk.appearances()) {
                people.add(appearance.speaker());
                addIfPresent(firms, appearance.organization());
            }
        }
        draft.projects().forEach(project -> addIfPresent(firms, project.organization()));
        speakers.load(people);
        organizations.load(firms);
        projects.load(projectNames(draft));
        themes.load(themeNames(draft));
    }

    private static void addIfPresent(Set<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private static Set<String> projectNames(CatalogueDraft draft) {
        Set<String> names = new LinkedHashSet<>();
        draft.projects().forEach(project -> names.add(project.name()));
        draft.milestones().forEach(milestone -> names.addAll(milestone.projects()));
        mentions(draft).stream().filter(mention -> !mention.theme()).forEach(mention -> names.add(mention.name()));
        return names;
    }

    private static Set<String> themeNames(CatalogueDraft draft) {
        Set<String> names = new LinkedHashSet<>();
        draft.themes().forEach(theme -> {
            names.add(theme.name());
            addIfPresent(names, theme.parent());
        });
        mentions(draft).stream().filter(CatalogueDraft.Mention::theme).forEach(mention -> names.add(mention.name()));
        return names;
    }

    private static List<CatalogueDraft.Mention> mentions(CatalogueDraft draft) {
        return draft.talks().stream().flatMap(talk -> talk.mentions().stream()).toList();
    }

    /** The speaker of that name. */
    Speaker speaker(String name) {
        Speaker speaker = speakers.find(name).orElseGet(() -> newSpeaker(name, null, context.source()));
        spell(speaker, speaker.name, name, spelling -> speaker.name = spelling);
        return speaker;
    }

    /** Of two spellings with one key that of the preferred source is shown; an alias, or a reference, is no spelling. */
    private void spell(CatalogueEntry entry, String current, String name, Consumer<String> set) {
        context.changes().seen(entry);
        if (described.contains(entry) || !NameKey.of(current).equals(NameKey.of(name))) {
            return;
        }
        FieldMerge merge = new FieldMerge(entry, Map.of(), context.source())
                .field("name", current, name, spelling -> set.accept(String.valueOf(spelling)));
        if (merge.finish()) {
            context.changes().updated(entry);
        }
    }

    private Speaker newSpeaker(String name, @Nullable String slug, String source) {
        Speaker speaker = new Speaker();
        speaker.name = name;
        speaker.slug = Objects.requireNonNullElse(slug, "");
        speaker.provenance = Map.of("name", source);
        speakers.add(speaker, name);
        context.em().persist(speaker);
        context.changes().created(speaker);
        return speaker;
    }

    /** The organization of that name; null for no name. */
    @Nullable
    Organization organization(@Nullable String name) {
        if (name == null) {
            return null;
        }
        Organization organization =
                organizations.find(name).orElseGet(() -> newOrganization(name, null, context.source()));
        spell(organization, organization.name, name, spelling -> organization.name = spelling);
        return organization;
    }

    private Organization newOrganization(String name, @Nullable String slug, String source) {
        Organization organization = new Organization();
        organization.name = name;
        organization.slug = Objects.requireNonNullElse(slug, "");
        organization.provenance = Map.of("name", source);
        organizations.add(organization, name);
        context.em().persist(organization);
        context.changes().created(organization);
        return organization;
    }

    private String stater(Map<String, String> provenance) {
        return provenance.getOrDefault("name", context.source());
    }

    /** Writes a speaker that the draft describes. */
    void write(CatalogueDraft.Speaker draft) {
        Speaker speaker = speakers.find(draft.name())
                .orElseGet(() -> newSpeaker(draft.name(), draft.slug(), stater(draft.provenance())));
        context.changes().seen(speaker);
        described.add(speaker);
        FieldMerge merge = new FieldMerge(speaker, draft.provenance(), context.source())
                .field("name", speaker.name, draft.name(), name -> speaker.name = String.valueOf(name))
                .field(
                        "aliases",
                        aliasesOf(speaker.aliases),
                        distinct(draft.aliases()),
                        names -> replace(speaker.aliases, names));
        draft.aliases().forEach(alias -> speakers.alias(speaker, alias));
        if (merge.finish()) {
            context.changes().updated(speaker);
        }
    }

    /** Writes an organization that the draft describes. */
    void write(CatalogueDraft.Organization draft) {
        Organization organization = organizations
                .find(draft.name())
                .orElseGet(() -> newOrganization(draft.name(), draft.slug(), stater(draft.provenance())));
        context.changes().seen(organization);
        described.add(organization);
        FieldMerge merge = new FieldMerge(organization, draft.provenance(), context.source())
                .field("name", organization.name, draft.name(), name -> organization.name = String.valueOf(name))
                .field("url", organization.url, draft.url(), url -> organization.url = url)
                .field(
                        "aliases",
                        aliasesOf(organization.aliases),
                        distinct(draft.aliases()),
                        names -> replace(organization.aliases, names));
        draft.aliases().forEach(alias -> organizations.alias(organization, alias));
        if (merge.finish()) {
            context.changes().updated(organization);
        }
    }

    private static @Nullable List<String> aliasesOf(List<Alias> aliases) {
        return nullIfEmpty(aliases.stream().map(Alias::alias).toList());
    }

    private static void replace(List<Alias> aliases, @Nullable List<String> names) {
        aliases.clear();
        if (names != null) {
            names.forEach(name -> aliases.add(Alias.of(name)));
        }
    }

    /** Two spellings with one key are one alias. */
    private static @Nullable List<String> distinct(List<String> names) {
        Map<String, String> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(NameKey.of(name), name));
        return nullIfEmpty(List.copyOf(byKey.values()));
    }

    static <T> @Nullable List<T> nullIfEmpty(List<T> list) {
        return list.isEmpty() ? null : List.copyOf(list);
    }

    /** Whether a name has anything to be found by. */
    static boolean nameable(String name) {
        return !NameKey.of(name).isEmpty();
    }
}
