package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.CatalogueDraft;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the speakers and organizations that a draft describes. */
final class Profiles {

    private final WriteContext context;
    private final Cast cast;

    Profiles(WriteContext context, Cast cast) {
        this.context = context;
        this.cast = cast;
    }

    void write(CatalogueDraft.Speaker draft) {
        String by = stater(draft.provenance());
        Optional<Names.Found<Speaker>> found = cast.speakers.described(draft.name(), draft.slug(), by);
        if (found.isEmpty() && barred(EntryKind.SPEAKER, draft.name(), draft.slug(), draft.provenance())) {
            return;
        }
        Speaker speaker =
                found.map(Names.Found::entry).orElseGet(() -> cast.newSpeaker(draft.name(), draft.slug(), by));
        if (found.filter(one -> merged(one, draft.name(), speaker.name)).isPresent()) {
            return;
        }
        cast.described(speaker);
        FieldMerge merge = new FieldMerge(context, speaker, draft.provenance());
        if (found.isEmpty() || found.get().by() == Names.By.ITSELF) {
            merge.field("name", speaker.name, draft.name(), name -> speaker.name = String.valueOf(name));
        }
        List<String> aliases = free(draft.aliases(), speaker, cast.speakers);
        merge.field(
                "aliases",
                namesOf(speaker.aliases),
                Cast.nullIfEmpty(aliases),
                names -> replace(speaker.aliases, names));
        cast.speakers.alias(speaker, draft.name());
        aliases.forEach(alias -> cast.speakers.alias(speaker, alias));
        if (merge.finish()) {
            context.changes().updated(speaker);
        }
    }

    void write(CatalogueDraft.Organization draft) {
        String by = stater(draft.provenance());
        Optional<Names.Found<Organization>> found = cast.organizations.described(draft.name(), draft.slug(), by);
        if (found.isEmpty() && barred(EntryKind.ORGANIZATION, draft.name(), draft.slug(), draft.provenance())) {
            return;
        }
        Organization organization =
                found.map(Names.Found::entry).orElseGet(() -> cast.newOrganization(draft.name(), draft.slug(), by));
        if (found.filter(one -> merged(one, draft.name(), organization.name)).isPresent()) {
            return;
        }
        cast.described(organization);
        FieldMerge merge = new FieldMerge(context, organization, draft.provenance())
                .field("url", organization.url, draft.url(), url -> organization.url = url);
        if (found.isEmpty() || found.get().by() == Names.By.ITSELF) {
            merge.field("name", organization.name, draft.name(), name -> organization.name = String.valueOf(name));
        }
        List<String> aliases = free(draft.aliases(), organization, cast.organizations);
        merge.field(
                "aliases",
                namesOf(organization.aliases),
                Cast.nullIfEmpty(aliases),
                names -> replace(organization.aliases, names));
        cast.organizations.alias(organization, draft.name());
        aliases.forEach(alias -> cast.organizations.alias(organization, alias));
        if (merge.finish()) {
            context.changes().updated(organization);
        }
    }

    private String stater(Map<String, String> provenance) {
        return provenance.getOrDefault("name", context.source());
    }

    private boolean barred(EntryKind kind, String name, @Nullable String slug, Map<String, String> provenance) {
        return cast.barred(kind, name, slug, context.staters(provenance));
    }

    /** Whether a curator merged what the draft describes into another entry; what it says is not about that one. */
    private boolean merged(Names.Found<? extends CatalogueEntry> found, String name, String survivor) {
        if (found.by() != Names.By.MERGE) {
            return false;
        }
        context.tellMerge(found.entry(), name, survivor);
        return true;
    }

    /** Without those that are the names of others, and two spellings with one key are one. */
    private <E extends CatalogueEntry> List<String> free(List<String> names, E entry, Names<E> all) {
        Map<String, String> byKey = new LinkedHashMap<>();
        for (String name : names) {
            if (all.find(name).filter(other -> !other.equals(entry)).isEmpty()) {
                byKey.putIfAbsent(NameKey.of(name), name);
            } else {
                context.problems()
                        .warn(
                                null,
                                "This other name of a " + entry.entryKind().word()
                                        + " is that of another one; it is left out. If they are one, a curator can"
                                        + " merge them.",
                                name);
            }
        }
        return List.copyOf(byKey.values());
    }

    private static @Nullable List<String> namesOf(List<Alias> aliases) {
        return Cast.nullIfEmpty(aliases.stream().map(Alias::alias).toList());
    }

    private static void replace(List<Alias> aliases, @Nullable List<String> names) {
        aliases.clear();
        if (names != null) {
            names.forEach(name -> aliases.add(Alias.of(name)));
        }
    }
}
