package io.talkgraph.importing.writing;

import io.talkgraph.catalogue.CatalogueEntry;
import org.jspecify.annotations.Nullable;

/**
 * Two moments of which the second is not before the first.
 *
 * @param start null when nobody says
 * @param end null when nobody says
 */
record Span<T extends Comparable<? super T>>(@Nullable T start, @Nullable T end) {

    /**
     * What of a document's span fits to what a curator set: an end before the curator's start, or a start after their
     * end, is replaced by what stands, and noted as kept.
     *
     * @param startField the name of the start in the provenance
     * @param start what stands
     * @param endField the name of the end in the provenance
     * @param end what stands
     */
    Span<T> beside(
            Kept kept, CatalogueEntry entry, String startField, @Nullable T start, String endField, @Nullable T end) {
        if (Kept.curated(entry, startField) && reversed(start, this.end)) {
            kept.add(entry, startField);
            return new Span<>(this.start, end);
        }
        if (Kept.curated(entry, endField) && reversed(this.start, end)) {
            kept.add(entry, endField);
            return new Span<>(start, this.end);
        }
        return this;
    }

    private static <T extends Comparable<? super T>> boolean reversed(@Nullable T start, @Nullable T end) {
        return start != null && end != null && end.compareTo(start) < 0;
    }
}
