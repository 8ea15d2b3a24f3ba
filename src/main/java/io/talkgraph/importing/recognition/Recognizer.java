package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.Vocabulary.Kind;
import io.talkgraph.importing.recognition.Vocabulary.Term;
import io.talkgraph.importing.recognition.text.Quotes;
import io.talkgraph.importing.recognition.text.TextMask;
import org.ahocorasick.trie.PayloadEmit;
import org.ahocorasick.trie.PayloadTrie;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the projects and themes that a text names: whole words, longest name first, never from an address alone.
 *
 * <p>Names of one kind do not overlap ("Linkerd" is not found in "Linkerd Viz" when that is a project too); a project and
 * a theme may share words, as "service mesh" in the project "Service Mesh Interface". A term that stands for several
 * entries gives one recognition for each. Code counts as text; addresses, e-mail addresses, the targets of links and
 * images and HTML tags do not, unless a term is the whole address, as the name Fly.io.
 *
 * <p>Immutable and thread-safe; building one takes longer than using it.
 */
public final class Recognizer {

    /**
     * A project or theme in a text.
     *
     * @param kind project or theme
     * @param slug its slug
     * @param start where the name begins in the text
     * @param end where it ends, exclusive
     * @param quote the sentence or line it stands in, shortened around the name where it is long
     */
    public record Recognition(Vocabulary.Kind kind, String slug, int start, int end, String quote) {}

    /** More than this a text does not name in earnest; what comes after is left out, so that memory stays bounded. */
    private static final int MOST_HITS = 100_000;

    private record Hit(Term term, int start, int end) {}

    private final PayloadTrie<List<Term>> trie;

    /** Prepares the recognition of these terms. */
    public Recognizer(Vocabulary vocabulary) {
        Map<String, List<Term>> byFolded = new LinkedHashMap<>();
        for (Term term : vocabulary.terms()) {
            String folded = Folding.fold(term.text().strip());
            if (folded.length() > 1) {
                byFolded.computeIfAbsent(folded, text -> new ArrayList<>()).add(term);
            }
        }
        PayloadTrie.PayloadTrieBuilder<List<Term>> builder = PayloadTrie.builder();
        byFolded.forEach((text, terms) -> builder.addKeyword(text, List.copyOf(terms)));
        this.trie = builder.build();
    }

    /**
     * Finds what a text names.
     *
     * @param text plain text or Markdown
     * @return what it names, in the order of the text; several times when it is named several times, at most the first
     *     100,000
     */
    public List<Recognition> recognize(String text) {
        TextMask mask = TextMask.of(text);
        List<Hit> hits = new ArrayList<>();
        trie.parseText(Folding.fold(text), emit -> hits.size() < MOST_HITS && keep(text, mask, emit, hits));
        Map<Kind, List<Hit>> byKind =
                hits.stream().collect(Collectors.groupingBy(hit -> hit.term().kind()));
        Quotes quotes = new Quotes(text, mask);
        return byKind.values().stream()
                .flatMap(ofKind -> longestFirst(ofKind).stream())
                .sorted(Comparator.comparingInt(Hit::start)
                        .thenComparing(hit -> hit.term().kind()))
                .map(hit -> recognition(hit, quotes))
                .distinct()
                .toList();
    }

    private static boolean keep(String text, TextMask mask, PayloadEmit<List<Term>> emit, List<Hit> hits) {
        int start = emit.getStart();
        int end = emit.getEnd() + 1;
        if (!isWholeWord(text, start, end) || isHidden(mask, text, start, end)) {
            return false;
        }
        String written = text.substring(start, end);
        for (Term term : emit.getPayload()) {
            if (!term.caseSensitive() || term.text().strip().equals(written)) {
                hits.add(new Hit(term, start, end));
            }
        }
        return true;
    }

    /** Letters and digits on both sides of an edge make one word, unless one is Chinese or Japanese and the other not. */
    private static boolean isWholeWord(String text, int start, int end) {
        return isEdge(text, start - 1, start) && isEdge(text, end - 1, end);
    }

    private static boolean isEdge(String text, int left, int right) {
        if (left < 0 || right >= text.length()) {
            return true;
        }
        int a = text.codePointBefore(right);
        int b = text.codePointAt(right);
        boolean word = isWordPart(text, a, right - 2) && isWordPart(text, b, right + 1);
        return !word
                || Character.isIdeographic(a)
                || Character.isIdeographic(b)
                || Folding.isKana(a)
                || Folding.isKana(b);
    }

    /** Letters and digits; an underscore only inside a word, as it is a Markdown mark at its edge. */
    private static boolean isWordPart(String text, int c, int beyond) {
        if (c == '_') {
            return beyond >= 0 && beyond < text.length() && Character.isLetterOrDigit(text.charAt(beyond));
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isHidden(TextMask mask, String text, int start, int end) {
        if (!mask.touches(start, end)) {
            return false;
        }
        boolean whole = (start == 0 || !mask.covers(start - 1)) && (end == text.length() || !mask.covers(end));
        return !whole || mask.isMarkup(start);
    }

    /** Keeps the longest of those that overlap; of equally long ones the first. Terms of the same words stay together. */
    private static List<Hit> longestFirst(List<Hit> hits) {
        Comparator<Hit> byLength = Comparator.comparingInt(hit -> hit.start() - hit.end());
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(byLength.thenComparingInt(Hit::start));
        TreeMap<Integer, Integer> taken = new TreeMap<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : sorted) {
            Map.Entry<Integer, Integer> before = taken.lowerEntry(hit.end());
            boolean same = before != null && before.getKey() == hit.start() && before.getValue() == hit.end();
            if (before == null || before.getValue() <= hit.start() || same) {
                taken.put(hit.start(), hit.end());
                kept.add(hit);
            }
        }
        return kept;
    }

    private static Recognition recognition(Hit hit, Quotes quotes) {
        Term term = hit.term();
        return new Recognition(term.kind(), term.slug(), hit.start(), hit.end(), quotes.around(hit.start(), hit.end()));
    }
}
