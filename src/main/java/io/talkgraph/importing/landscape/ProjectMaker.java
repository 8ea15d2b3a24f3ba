package io.talkgraph.importing.landscape;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.ProjectKind;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.CatalogueDraft.Term;
import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes projects of the items that are software. */
final class ProjectMaker {

    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_CATEGORY = 200;

    private final Levels levels;
    private final ImportProblems problems;
    private final Map<String, Item> chosen = new LinkedHashMap<>();
    private final Map<String, Map<String, Term>> others = new HashMap<>();
    private final Map<String, Set<String>> claims = new HashMap<>();

    ProjectMaker(Levels levels, ImportProblems problems) {
        this.levels = levels;
        this.problems = problems;
    }

    /**
     * @param items all of the landscape
     * @param members the keys of the names of its members: an item of that name without sources is the company
     */
    List<CatalogueDraft.Project> of(List<Item> items, Set<String> members) {
        for (Item item : items) {
            ItemName name = ItemName.of(item.name());
            String key = NameKey.of(name.plain());
            boolean company = name.membership() || !item.isOpen() && members.contains(key);
            if (item.isSoftware() && !company && isName(item, name, key)) {
                chosen.merge(key, item, ProjectMaker::better);
                claim(key, key);
                addOther(key, name.otherTerm());
            }
        }
        return chosen.entrySet().stream()
                .map(entry -> project(entry.getKey(), entry.getValue()))
                .toList();
    }

    private boolean isName(Item item, ItemName name, String key) {
        if (key.isEmpty() || name.plain().length() > LONGEST_NAME) {
            problems.warn(item.fields().line(), "This is no name of a project; the item is left out.", item.name());
            return false;
        }
        return true;
    }

    private void addOther(String key, @Nullable Term term) {
        if (term != null && term.text().length() <= LONGEST_NAME) {
            String other = NameKey.of(term.text());
            claim(other, key);
            others.computeIfAbsent(key, any -> new LinkedHashMap<>()).putIfAbsent(other, term);
        }
    }

    private void claim(String term, String key) {
        claims.computeIfAbsent(term, any -> new LinkedHashSet<>()).add(key);
    }

    /** Of two items of one name the one that has a level, else the first. */
    private static Item better(Item first, Item second) {
        return first.level() == null && second.level() != null ? second : first;
    }

    private CatalogueDraft.Project project(String key, Item item) {
        ItemName name = ItemName.of(item.name());
        YamlEntry owner = item.fields().entry("organization");
        return new CatalogueDraft.Project(
                null,
                name.plain(),
                !ItemName.isUnmistakable(name.plain()),
                aliases(key),
                null,
                kind(item),
                category(item),
                Addresses.of(item, "homepage_url", problems),
                Addresses.of(item, "repo_url", problems),
                item.level() == null ? fitting(owner.text("name"), LONGEST_NAME) : null,
                levels.of(item),
                Map.of());
    }

    /** The other names of a project that are those of no other one: two companies call theirs EKS. */
    private List<Term> aliases(String key) {
        List<Term> free = new ArrayList<>();
        others.getOrDefault(key, Map.of()).forEach((other, term) -> {
            if (!other.isEmpty() && claims.getOrDefault(other, Set.of()).equals(Set.of(key)) && !other.equals(key)) {
                free.add(term);
            }
        });
        return List.copyOf(free);
    }

    /** What a specification is, open source or standard, the landscape leaves open. */
    private static ProjectKind kind(Item item) {
        if ("true".equals(item.fields().entry("extra").text("specification"))) {
            return ProjectKind.UNKNOWN;
        }
        return item.isOpen() ? ProjectKind.OPEN_SOURCE : ProjectKind.PRODUCT;
    }

    private static @Nullable String category(Item item) {
        return fitting(item.category() + " / " + item.subcategory(), LONGEST_CATEGORY);
    }

    private static @Nullable String fitting(@Nullable String text, int longest) {
        return text == null || text.length() > longest ? null : text;
    }
}
