package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.TalkDraft;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Everybody and everything that a draft names: finds the entry of a name, or makes one. */
final class Cast {

    private final WriteContext context;
    private final Set<CatalogueEntry> described = new HashSet<>();
    private final Set<CatalogueEntry> spelled = new HashSet<>();
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
        draft.speakers().forEach(speaker -> {
            people.add(speaker.name());
            people.addAll(speaker.aliases());
        });
        draft.organizations().forEach(organization -> {
            firms.add(organization.name());
            firms.addAll(organization.aliases());
        });
        for (TalkDraft talk : draft.talks()) {
            for (TalkDraft.Appearance appearance : talk.appearances()) {
                people.add(appearance.speaker());
                addIfPresent(firms, appearance.organization());
            }
        }
        draft.projects().forEach(project -> addIfPresent(firms, project.organization()));
        speakers.load(people, present(draft.speakers(), CatalogueDraft.Speaker::slug));
        organizations.load(firms, present(draft.organizations(), CatalogueDraft.Organization::slug));
        projects.load(projectNames(draft), present(draft.projects(), CatalogueDraft.Project::slug));
        themes.load(themeNames(draft), present(draft.themes(), CatalogueDraft.Theme::slug));
    }

    private static <D> List<String> present(List<D> drafts, Function<D, @Nullable String> slug) {
        return drafts.stream().map(slug).filter(Objects::nonNull).toList();
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
        mentions(draft).stream().filter(TalkDraft.Mention::theme).forEach(mention -> names.add(mention.name()));
        return names;
    }

    private static List<TalkDraft.Mention> mentions(CatalogueDraft draft) {
        return draft.talks().stream().flatMap(talk -> talk.mentions().stream()).toList();
    }

    /**
     * The speaker of that name; null when a curator removed them.
     *
     * @param by who says that they speak, as in a provenance
     */
    @Nullable
    Speaker speaker(String name, String by) {
        Speaker speaker = speakers.find(name).orElse(null);
        if (speaker == null) {
            return barred(EntryKind.SPEAKER, name, null, Set.of(by)) ? null : newSpeaker(name, null, context.source());
        }
        spell(speaker, speaker.name, name, spelling -> speaker.name = spelling);
        return speaker;
    }

    /** Whether a curator removed what bears a name, or had that slug when it bore it. */
    boolean barred(EntryKind kind, String name, @Nullable String slug, Collection<String> by) {
        return context.removed().bars(kind, NameKey.of(name), by, name)
                || (slug != null && context.removed().bars(kind, NameKey.of(slug), by, name));
    }

    /**
     * Of two spellings with one key that of the preferred source is shown, and of a document the first; an alias, or a
     * reference, is no spelling.
     */
    private void spell(CatalogueEntry entry, String current, String name, Consumer<String> set) {
        context.changes().seen(entry);
        boolean first = spelled.add(entry);
        if (!first || described.contains(entry) || !NameKey.of(current).equals(NameKey.of(name))) {
            return;
        }
        FieldMerge merge = new FieldMerge(context, entry, Map.of())
                .field("name", current, name, spelling -> set.accept(String.valueOf(spelling)));
        if (merge.finish()) {
            context.changes().updated(entry);
        }
    }

    Speaker newSpeaker(String name, @Nullable String slug, String source) {
        Speaker speaker = new Speaker();
        speaker.name = name;
        speaker.slug = Objects.requireNonNullElse(slug, "");
        speaker.provenance = Map.of("name", source);
        speakers.add(speaker, name);
        spelled.add(speaker);
        context.em().persist(speaker);
        context.changes().created(speaker);
        return speaker;
    }

    /**
     * The organization of that name; null for no name, and when a curator removed it.
     *
     * @param by who names it, as in a provenance
     */
    @Nullable
    Organization organization(@Nullable String name, String by) {
        if (name == null) {
            return null;
        }
        Organization organization = organizations.find(name).orElse(null);
        if (organization == null) {
            return barred(EntryKind.ORGANIZATION, name, null, Set.of(by))
                    ? null
                    : newOrganization(name, null, context.source());
        }
        spell(organization, organization.name, name, spelling -> organization.name = spelling);
        return organization;
    }

    Organization newOrganization(String name, @Nullable String slug, String source) {
        Organization organization = new Organization();
        organization.name = name;
        organization.slug = Objects.requireNonNullElse(slug, "");
        organization.provenance = Map.of("name", source);
        organizations.add(organization, name);
        spelled.add(organization);
        context.em().persist(organization);
        context.changes().created(organization);
        return organization;
    }

    /** Notes that the draft describes an entry: other places that name it do not spell it. */
    void described(CatalogueEntry entry) {
        context.changes().seen(entry);
        described.add(entry);
    }

    static <T> @Nullable List<T> nullIfEmpty(List<T> list) {
        return list.isEmpty() ? null : List.copyOf(list);
    }
}
