package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.figure.Amounts;
import io.talkgraph.importing.recognition.figure.Amounts.Amount;
import io.talkgraph.importing.recognition.text.Quotes;
import io.talkgraph.importing.recognition.text.TextMask;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Finds the numbers that a text states of something: "8 million requests per second", "7700 attendees".
 *
 * <p>A number without anything that it counts or measures is no figure. A range ("300-600 MB/min") is one figure with the
 * lower value, as that much is certain; label and quote show the rest. Thread-safe.
 */
public final class FigureReader {

    /**
     * A number with its words.
     *
     * @param value in single units: "8 million" is 8000000
     * @param unit what is counted or measured; null for a bare number
     * @param label a short name for the number, in the words of the text
     * @param quote the sentence or line it stands in
     * @param start where the number begins in the text
     * @param end where the number and its unit end, exclusive
     */
    public record FoundFigure(double value, @Nullable String unit, String label, String quote, int start, int end) {}

    /** Makes a reader; it keeps no state. */
    public FigureReader() {}

    /**
     * Finds the figures of a text.
     *
     * @param text plain text or Markdown
     * @return the figures, in the order of the text; dates, versions, ordinals and list numbers are none
     */
    public List<FoundFigure> read(String text) {
        Quotes quotes = new Quotes(text, TextMask.of(text));
        return Amounts.in(text, TextMask.withCode(text)).stream()
                .map(amount -> figure(amount, quotes))
                .toList();
    }

    private static FoundFigure figure(Amount amount, Quotes quotes) {
        String quote = quotes.around(amount.start(), amount.end());
        return new FoundFigure(amount.value(), amount.unit(), amount.label(), quote, amount.start(), amount.end());
    }
}
