package io.talkgraph.insights;

import io.talkgraph.errors.ApiException;
import io.talkgraph.reading.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Which conferences a trend runs over; only those that have talks count.
 *
 * @param series those of one series; null for all
 * @param fromYear the earliest year; null for any, also for a conference without year
 * @param toYear the latest year; null likewise
 */
public record TrendScope(@Nullable String series, @Nullable Integer fromYear, @Nullable Integer toYear) {

    /** Refuses years that leave nothing between them. */
    public TrendScope {
        if (fromYear != null && toYear != null && fromYear > toYear) {
            throw ApiException.badInput(
                    "fromYear", "fromYear is " + fromYear + " and toYear is " + toYear + "; swap them.");
        }
    }

    Condition.Builder condition() {
        return new Condition.Builder()
                .add("c.series = ?", series)
                .add("c.year >= ?", fromYear)
                .add("c.year <= ?", toYear);
    }
}
