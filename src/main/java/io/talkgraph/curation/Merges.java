package io.talkgraph.curation;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectAlias;
import io.talkgraph.catalogue.Redirects;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeTerm;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.catalogue.value.Provenance;
import io.talkgraph.curation.input.MergeInput;
import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Makes one entry of two. Everything that names the one that goes up names the other one then; its names stay as other names,
 * its id and slug keep leading there, and what the other one did not say it says now.
 */
@ApplicationScoped
public class Merges {

    private final Edits edits;
    private final Entries entries;
    private final Redirects redirects;
    private final Moves moves;
    private final EntityManager em;

    Merges(Edits edits, Entries entries, Redirects redirects, Moves moves, EntityManager em) {
        this.edits = edits;
        this.entries = entries;
        this.redirects = redirects;
        this.moves = moves;
        this.em = em;
    }

    /**
     * Two speakers that are one person. In a talk where both appear one appearance stays.
     *
     * @param actor who says so
     * @throws ApiException {@code NOT_FOUND}; {@code BAD_USER_INPUT} for one and the same; {@code CONFLICT} when they were
     *     merged already
     */
    public Edited speakers(MergeInput input, String actor) {
        return merge(Speaker.class, input, actor, (from, into) -> {
            List<Alias> aliases = taken(from.aliases);
            aliases.add(Alias.of(from.name));
            add(into.aliases, aliases, into.nameKey);
        });
    }

    /** Two organizations that are one; as {@link #speakers}. */
    public Edited organizations(MergeInput input, String actor) {
        return merge(Organization.class, input, actor, (from, into) -> {
            List<Alias> aliases = taken(from.aliases);
            aliases.add(Alias.of(from.name));
            add(into.aliases, aliases, into.nameKey);
            new Filling(from, into).field("url", into.url, from.url, url -> into.url = url);
        });
    }

    /** Two projects that are one; as {@link #speakers}. Of two equal tags of a talk one stays. */
    public Edited projects(MergeInput input, String actor) {
        return merge(Project.class, input, actor, (from, into) -> {
            Map<String, ProjectAlias> aliases = new LinkedHashMap<>();
            into.aliases.forEach(alias -> aliases.put(alias.text(), alias));
            taken(from.aliases).forEach(alias -> aliases.putIfAbsent(alias.text(), alias));
            aliases.putIfAbsent(from.name, ProjectAlias.of(from.name, null, from.caseSensitive));
            aliases.remove(into.name);
            Lists.replace(em, into.aliases, List.copyOf(aliases.values()));
            new Filling(from, into)
                    .field("summary", into.summary, from.summary, text -> into.summary = text)
                    .field(
                            "kind",
                            into.kind == ProjectKind.UNKNOWN ? null : into.kind,
                            from.kind == ProjectKind.UNKNOWN ? null : from.kind,
                            kind -> into.kind = kind)
                    .field("category", into.category, from.category, category -> into.category = category)
                    .field("url", into.url, from.url, url -> into.url = url)
                    .field("repositoryUrl", into.repositoryUrl, from.repositoryUrl, url -> into.repositoryUrl = url)
                    .field("organization", into.organization, from.organization, owner -> into.organization = owner);
        });
    }

    /** Two themes that are one; as {@link #speakers}. The themes below the one that goes up stand below the other one. */
    public Edited themes(MergeInput input, String actor) {
        return merge(Theme.class, input, actor, (from, into) -> {
            if (isBelow(into, from)) {
                // Else it would come to stand below one of its own.
                into.parent = from.parent;
            }
            Map<String, ThemeTerm> terms = new LinkedHashMap<>();
            into.terms.forEach(term -> terms.put(term.text(), term));
            taken(from.terms).forEach(term -> terms.putIfAbsent(term.text(), term));
            terms.putIfAbsent(from.name, ThemeTerm.of(from.name, null, false));
            Lists.replace(em, into.terms, List.copyOf(terms.values()));
            new Filling(from, into)
                    .field("description", into.description, from.description, text -> into.description = text);
        });
    }

    private <E extends CatalogueEntry> Edited merge(
            Class<E> type, MergeInput input, String actor, BiConsumer<E, E> take) {
        return edits.own(actor, () -> {
            requireUnmerged(type, input);
            E from = entries.lock(type, "input.from", input.from());
            E into = entries.lock(type, "input.into", input.into());
            if (from.equals(into)) {
                throw ApiException.badInput(
                        "input.into",
                        "\"" + into.slug + "\" cannot be merged with itself; name two different entries.");
            }
            take.accept(from, into);
            keepNames(into);
            moves.all(into.entryKind(), from.key(), into.key());
            redirects.add(from, into);
            // What the session knows was moved beside it.
            em.clear();
            em.remove(em.find(type, from.key()));
            em.flush();
            return new Edited(into.key(), List.of());
        });
    }

    /** One that went up in another one is no more: which of the two is meant, the curator must say. */
    private <E extends CatalogueEntry> void requireUnmerged(Class<E> type, MergeInput input) {
        var gone = entries.id(type, "input.from", input.from());
        redirects.ofKey(gone.kind(), gone.key()).ifPresent(survivor -> {
            E standing = em.find(type, survivor);
            throw ApiException.of(
                            ErrorCode.CONFLICT,
                            "This " + gone.kind().word() + " was merged into \"" + standing.slug
                                    + "\" already. To move that one, too, name its id.")
                    .with("argument", "input.from")
                    .with("id", standing.getNodeId());
        });
    }

    /** Else the next import that lists other names would let the old one go, and then find nobody by it. */
    private static void keepNames(CatalogueEntry into) {
        Map<String, String> provenance = new LinkedHashMap<>(into.provenance);
        provenance.put(into instanceof Theme ? "terms" : "aliases", Provenance.CURATOR);
        into.provenance = provenance;
    }

    private static boolean isBelow(Theme theme, Theme above) {
        for (Theme each = theme.parent; each != null; each = each.parent) {
            if (each.equals(above)) {
                return true;
            }
        }
        return false;
    }

    /** The names of the one that goes up; they are free then. */
    private <N> List<N> taken(List<N> names) {
        List<N> taken = new ArrayList<>(names);
        names.clear();
        em.flush();
        return taken;
    }

    private static void add(List<Alias> standing, List<Alias> more, String ownKey) {
        for (Alias alias : more) {
            boolean known = alias.aliasKey().equals(ownKey)
                    || standing.stream().anyMatch(one -> one.aliasKey().equals(alias.aliasKey()));
            if (!known) {
                standing.add(alias);
            }
        }
    }
}
