package io.talkgraph.search;

import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the snippets of a page, by one statement for all of its hits. */
@ApplicationScoped
class Snippets {

    /**
     * The texts of each hit, each as it is and with marks around its words; prose before names. With {@code offset 0}
     * each part of the view takes the key to its index; joined, all of them would be read.
     */
    private static final String TEXTS =
            """
            select x.place, p.body, ts_headline(cast(p.language as regconfig), search_text(p.body),
                cast(:marks as tsquery), 'HighlightAll=true, StartSel=%s, StopSel=%s'), p.weight
            from unnest(cast(:kinds as text[]), cast(:entries as bigint[])) with ordinality x(kind, entry, place)
            cross join lateral (
                select s.* from search_piece s where s.kind = x.kind and s.entry = x.entry offset 0
            ) p
            order by x.place, array_position(array['D', 'C', 'A', 'B'], p.weight), p.place, p.body"""
                    .formatted(MarkedText.START, MarkedText.STOP);

    private final Reader reader;

    Snippets(Reader reader) {
        this.reader = reader;
    }

    Map<SearchHit, String> of(SearchQuery query, List<SearchHit> hits) {
        Map<SearchHit, MarkedText> best = new LinkedHashMap<>();
        reader.rows(
                        TEXTS,
                        Map.of(
                                "marks", query.marks(),
                                "kinds",
                                        hits.stream()
                                                .map(hit -> hit.kind().name())
                                                .toArray(String[]::new),
                                "entries", hits.stream().map(SearchHit::key).toArray(Long[]::new)))
                .forEach(row -> {
                    SearchHit hit = hits.get(((Number) row[0]).intValue() - 1);
                    best.merge(hit, text(hit, row), Snippets::better);
                });
        Map<SearchHit, String> snippets = new LinkedHashMap<>();
        best.forEach((hit, text) -> snippets.put(hit, text.snippet()));
        return snippets;
    }

    private static MarkedText text(SearchHit hit, Object[] row) {
        String body = (String) row[1];
        // What only looks similar has none of the words: its name is what was found.
        boolean similar = hit.score() < 1 && "A".equals(row[3].toString());
        return similar ? MarkedText.whole(body) : MarkedText.of(body, (String) row[2]);
    }

    private static MarkedText better(MarkedText one, MarkedText other) {
        return other.words() > one.words() ? other : one;
    }
}
