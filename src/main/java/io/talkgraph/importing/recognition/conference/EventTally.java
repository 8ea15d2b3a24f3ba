package io.talkgraph.importing.recognition.conference;

import io.talkgraph.catalogue.value.Slug;
import io.talkgraph.importing.recognition.conference.ConferenceTally.Candidate;
import io.talkgraph.importing.recognition.conference.ConferenceTally.Loose;
import io.talkgraph.importing.recognition.conference.EventNames.MadeEvent;
import io.talkgraph.importing.recognition.text.DateWords;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The points of one conference that the data file does not have. */
final class EventTally {

    private final String name;
    private final String series;
    private final boolean likely;
    private final Map<Integer, Double> years = new LinkedHashMap<>();
    private double points;
    private double heaviest;
    private int line;
    private @Nullable String city;
    private @Nullable String country;

    EventTally(String name, String series, boolean likely) {
        this.name = name;
        this.series = series;
        this.likely = likely;
    }

    void add(MadeEvent event, int line, double weight) {
        points += weight;
        Integer year = event.year();
        if (year != null) {
            years.merge(year, weight, Double::sum);
        }
        double says = year == null ? weight : 2 * weight;
        if (says > heaviest) {
            heaviest = says;
            this.line = line;
        }
        city = city == null ? event.city() : city;
        country = country == null ? event.country() : country;
    }

    /** The conference in the year that most clues say, with the years of the clues that name nothing. */
    Candidate candidate(List<Loose> loose) {
        Map<Integer, Double> all = new LinkedHashMap<>(years);
        for (Loose one : loose) {
            Integer year = yearOf(one.stated());
            if (year != null && !one.running() && (years.isEmpty() || years.containsKey(year))) {
                all.merge(year, one.weight() / 2, Double::sum);
            }
        }
        Integer year = null;
        double best = 0;
        for (Map.Entry<Integer, Double> entry : all.entrySet()) {
            if (entry.getValue() > best) {
                best = entry.getValue();
                year = entry.getKey();
            }
        }
        return new Candidate(this, edition(year), points + best, line, doubt(year));
    }

    /** An edition from a name and what else is known. */
    static Edition edition(
            String name, String series, @Nullable Integer year, @Nullable String city, @Nullable String country) {
        String full = year == null ? name : name + " " + year;
        String label =
                year == null ? null : full.startsWith(series + " ") ? full.substring(series.length() + 1) : "" + year;
        return new Edition(Slug.of(full), full, series, label, year, null, null, city, country, null, false);
    }

    private Edition edition(@Nullable Integer year) {
        return edition(name, series, year, city, country);
    }

    private @Nullable String doubt(@Nullable Integer year) {
        if (year == null) {
            return name + " is named, but nothing says of which year; name the conference when importing.";
        }
        if (years.isEmpty()) {
            return name + " is named without a year; " + year + " is that of a date or link in the document.";
        }
        return likely ? null : name + " " + year + " looks like the name of a conference but is none that is known.";
    }

    private static @Nullable Integer yearOf(Stated stated) {
        DateWords.Span date = stated.date();
        return date == null ? stated.year() : Integer.valueOf(date.from().getYear());
    }
}
