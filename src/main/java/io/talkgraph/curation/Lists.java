package io.talkgraph.curation;

import io.talkgraph.catalogue.Alias;
import io.talkgraph.catalogue.value.NameKey;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of other names: two spellings with one normal form are one name, and none repeats the entry's own. */
final class Lists {

    private Lists() {}

    /** The names without those that say nothing new; null for none. */
    static @Nullable List<String> distinct(@Nullable List<String> names, String own) {
        if (names == null) {
            return null;
        }
        Map<String, String> byKey = new LinkedHashMap<>();
        names.forEach(name -> byKey.putIfAbsent(NameKey.of(name), name));
        byKey.remove(NameKey.of(own));
        return nullIfEmpty(List.copyOf(byKey.values()));
    }

    /** The names with one more, which an import may still know the entry by. */
    static List<String> with(@Nullable List<String> names, String more) {
        List<String> all = new ArrayList<>(names == null ? List.of() : names);
        all.add(more);
        return all;
    }

    /** The names of aliases; null for none. */
    static @Nullable List<String> names(List<Alias> aliases) {
        return nullIfEmpty(aliases.stream().map(Alias::alias).toList());
    }

    static <T> @Nullable List<T> nullIfEmpty(@Nullable List<T> list) {
        return list == null || list.isEmpty() ? null : List.copyOf(list);
    }

    /** Replaces the rows of a list. */
    static <T> void replace(EntityManager em, List<T> standing, @Nullable List<T> wanted) {
        if (!standing.isEmpty()) {
            standing.clear();
            // Rows are numbered: a name that moves up would meet itself on its former place.
            em.flush();
        }
        if (wanted != null) {
            standing.addAll(wanted);
        }
    }
}
