package io.talkgraph.importing.recognition.figure;

import io.talkgraph.importing.recognition.figure.FigureNumbers.Found;
import io.talkgraph.importing.recognition.figure.FigureUnits.Unit;
import io.talkgraph.importing.recognition.text.TextMask;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Finds the numbers of a text that count or measure something. */
public final class Amounts {

    /**
     * A number with what it counts or measures.
     *
     * @param value in single units: "8 million" is 8000000
     * @param unit what is counted or measured; null for a bare number
     * @param label a short name, in the words of the text
     * @param start where the number begins
     * @param end where the number and its unit end, exclusive
     */
    public record Amount(double value, @Nullable String unit, String label, int start, int end) {}

    /** More than this a text does not state in earnest; what comes after is left out, so that memory stays bounded. */
    private static final int MOST = 20_000;

    private Amounts() {}

    /**
     * The amounts of a text, in its order.
     *
     * @param mask where the text is not prose; no amount touches it
     */
    public static List<Amount> in(String text, TextMask mask) {
        FigureUnits units = new FigureUnits(text);
        FigureNumbers numbers = new FigureNumbers(text, mask);
        List<Amount> amounts = new ArrayList<>();
        Found found = numbers.next();
        while (found != null && amounts.size() < MOST) {
            Unit unit = units.of(found);
            if (unit != null && !mask.touches(found.start(), unit.end())) {
                amounts.add(new Amount(found.value(), unit.text(), unit.label(), found.start(), unit.end()));
            }
            found = numbers.next();
        }
        return amounts;
    }
}
