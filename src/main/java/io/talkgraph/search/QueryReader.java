package io.talkgraph.search;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns what somebody typed into a query, by two statements at most; once for an execution. */
@ApplicationScoped
class QueryReader {

    /** Each term in each language that texts are written in. */
    static final String TERMS =
            """
            select t.place, cast(phraseto_tsquery(cast(c.name as regconfig), search_text(t.word)) as text),
                exists (select from search_lexeme l where l.lexeme = any(
                    tsvector_to_array(to_tsvector(cast(c.name as regconfig), search_text(t.word))))),
                coalesce(cardinality(ts_lexize('pg_catalog.english_stem', lower(t.word))) = 0
                    or cardinality(ts_lexize('pg_catalog.spanish_stem', lower(t.word))) = 0, false)
            from unnest(cast(:texts as text[])) with ordinality t(word, place) cross join (
                select 'search_simple' as name union select s.name from search_configuration s
            ) c order by t.place, c.name""";

    /** For each word the three words of texts that share the most groups of three letters with it. */
    static final String CORRECTIONS =
            """
            select t.word, s.lexeme, s.alike from unnest(cast(:texts as text[])) t(word) cross join lateral (
                select l.lexeme, similarity(l.lexeme, t.word) as alike from search_lexeme l where l.lexeme % t.word
                order by alike desc, l.lexeme limit 3
            ) s order by t.word, s.alike desc, s.lexeme""";

    private final Reader reader;

    QueryReader(Reader reader) {
        this.reader = reader;
    }

    /**
     * Reads a text.
     *
     * @param argument the argument it stands in
     * @throws ApiException when there is nothing to look for, or too much
     */
    SearchQuery read(String argument, String text) {
        SearchText read = SearchText.read(argument, text);
        return reader.remember(read, () -> query(read));
    }

    private SearchQuery query(SearchText text) {
        List<List<Spellings>> groups = text.groups().stream()
                .map(group -> group.stream().map(Spellings::new).toList())
                .toList();
        List<Spellings> all = groups.stream().flatMap(List::stream).toList();
        String[] words = text.groups().stream()
                .flatMap(List::stream)
                .map(SearchText.Term::words)
                .toArray(String[]::new);
        reader.rows(TERMS, Map.of("texts", words)).forEach(row -> all.get(((Number) row[0]).intValue() - 1)
                .add((String) row[1], (Boolean) row[2], (Boolean) row[3]));
        correct(all.stream().filter(Spellings::doubtful).toList());
        return new SearchQuery(words(groups), marks(all), NameKey.of(text.text()));
    }

    private void correct(List<Spellings> doubtful) {
        Map<String, List<Spellings>> byForm = new LinkedHashMap<>();
        doubtful.forEach(
                each -> each.forms().forEach(form -> byForm.computeIfAbsent(plain(form), unused -> new ArrayList<>())
                        .add(each)));
        if (byForm.isEmpty()) {
            return;
        }
        reader.rows(CORRECTIONS, Map.of("texts", byForm.keySet().toArray(String[]::new)))
                .forEach(row -> byForm.getOrDefault((String) row[0], List.of())
                        .forEach(each -> each.correct((String) row[1], ((Number) row[2]).doubleValue())));
    }

    private static String words(List<List<Spellings>> groups) {
        return groups.stream()
                .map(QueryReader::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.joining(" | "));
    }

    /** All terms of a group; without words that every text has, unless nothing else is asked for. */
    private static String group(List<Spellings> group) {
        List<Spellings> asked = group.stream()
                .filter(each -> !each.excluded() && !each.forms().isEmpty())
                .toList();
        if (asked.isEmpty()) {
            return "";
        }
        List<Spellings> matter = asked.stream().filter(Spellings::matters).toList();
        Stream<Spellings> excluded = group.stream().filter(Spellings::excluded);
        return Stream.concat((matter.isEmpty() ? asked : matter).stream(), excluded)
                .map(Spellings::query)
                .filter(query -> !query.isEmpty())
                .collect(Collectors.joining(" & ", "(", ")"));
    }

    /** Every single word that is asked for. */
    private static String marks(List<Spellings> all) {
        Set<String> words = new LinkedHashSet<>();
        all.stream()
                .filter(each -> !each.excluded() && each.matters())
                .map(each -> each.query().replaceAll(" <(-|\\d+)> ", " | "))
                .filter(query -> !query.isEmpty())
                .forEach(words::add);
        return String.join(" | ", words);
    }

    /** A tsquery of one lexeme without its quotation marks. */
    private static String plain(String form) {
        return form.substring(1, form.length() - 1).replace("''", "'");
    }
}
