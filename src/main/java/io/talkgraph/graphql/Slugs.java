package io.talkgraph.graphql;

import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Turns the slugs of filters into keys, one statement for each list of slugs. */
@ApplicationScoped
class Slugs {

    private static final String ENTRIES =
            """
            select e.slug, e.id from %1$s e where e.slug = any(:texts)
            union all
            select r.slug, r.survivor from redirect r where r.kind = upper('%1$s') and r.slug = any(:texts)""";

    private static final String THEMES =
            """
            with recursive branch (slug, id) as (
                (select e.slug, e.id from theme e where e.slug = any(:texts)
                union all
                select r.slug, r.survivor from redirect r where r.kind = 'THEME' and r.slug = any(:texts))
                union
                select c.slug, c.id from theme c join branch b on c.parent_id = b.id
            )
            select slug, id from branch""";

    private static final String SERIES = "select distinct e.series, 0 from conference e where e.series = any(:texts)";

    private static final String FILTER = "filter.";

    private final Reader reader;

    Slugs(Reader reader) {
        this.reader = reader;
    }

    /**
     * The keys of entries; for themes those of the themes below too.
     *
     * @param field the field of the filter, for the message
     * @param slugs null for a field left out
     * @return null for null
     * @throws ApiException naming the slugs that do not exist
     */
    @Nullable
    Collection<Long> keys(EntryKind kind, String field, @Nullable List<String> slugs) {
        return keysOfArgument(kind, FILTER + field, slugs);
    }

    /** The same for an argument that is no field of a filter. */
    @Nullable
    Collection<Long> keysOfArgument(EntryKind kind, String argument, @Nullable List<String> slugs) {
        if (slugs == null) {
            return null;
        }
        String sql = kind == EntryKind.THEME ? THEMES : ENTRIES.formatted(kind.word());
        return find(sql, argument, slugs, unknown(kind)).values();
    }

    /**
     * The keys of exactly these entries, in the order of the slugs, each once; a theme stands for itself.
     *
     * @throws ApiException naming the slugs that do not exist
     */
    List<Long> ordered(EntryKind kind, String argument, List<String> slugs) {
        Map<String, Long> found = find(ENTRIES.formatted(kind.word()), argument, slugs, unknown(kind));
        return new LinkedHashSet<>(slugs)
                .stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The names of conference series.
     *
     * @param names null for a field left out
     * @return the same
     * @throws ApiException naming the series that do not exist
     */
    @Nullable
    List<String> series(@Nullable List<String> names) {
        return seriesOfArgument(FILTER + "series", names);
    }

    /** The same for an argument that is no field of a filter. */
    @Nullable
    List<String> seriesOfArgument(String argument, @Nullable List<String> names) {
        if (names != null) {
            find(
                    SERIES,
                    argument,
                    names,
                    "No conference has the series %s. Series are in the field series of the conferences.");
        }
        return names;
    }

    private Map<String, Long> find(String sql, String argument, List<String> slugs, String message) {
        record Question(String sql, List<String> slugs) {}
        Map<String, Long> found = reader.remember(new Question(sql, slugs), () -> ask(sql, slugs));
        LinkedHashSet<String> unknown = new LinkedHashSet<>(slugs);
        unknown.removeAll(found.keySet());
        if (!unknown.isEmpty()) {
            throw ApiException.badInput(argument, message.formatted("'" + String.join("' or '", unknown) + "'"));
        }
        return found;
    }

    private Map<String, Long> ask(String sql, List<String> slugs) {
        Map<String, Long> found = new LinkedHashMap<>();
        List<String> possible =
                slugs.stream().filter(slug -> slug.indexOf('\0') < 0).toList();
        reader.rows(sql, possible).forEach(row -> found.put((String) row[0], ((Number) row[1]).longValue()));
        return found;
    }

    private static String unknown(EntryKind kind) {
        return "No " + kind.word() + " has the slug %s. Slugs are in the field slug of the " + kind.word() + "s.";
    }
}
