package io.talkgraph.importing.recognition.conference;

import io.talkgraph.importing.recognition.conference.ConferenceData.Glued;
import io.talkgraph.importing.recognition.conference.ConferenceData.Named;
import io.talkgraph.importing.recognition.conference.ConferenceData.Place;
import io.talkgraph.importing.recognition.conference.ConferenceSeries.KnownEdition;
import io.talkgraph.importing.recognition.conference.NearbyFacts.Extent;
import io.talkgraph.importing.recognition.text.DateWords;
import io.talkgraph.importing.recognition.text.NameTokens;
import io.talkgraph.importing.recognition.text.NameTokens.Token;
import io.talkgraph.importing.recognition.text.PhraseIndex.Phrase;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Finds the conferences that the data file knows in a text, each with the year, place and date that stand nearest to it. */
final class ConferenceReader {

    /**
     * A conference named in a text.
     *
     * @param named the edition when it has a name of its own, such as 36C3
     * @param start where the name begins
     * @param end where it ends, exclusive
     */
    record Sighting(ConferenceSeries series, @Nullable KnownEdition named, Stated stated, int start, int end) {}

    /**
     * What a text says.
     *
     * @param loose years, places and dates of a text that names no known conference
     * @param leftOver how many of its words are neither name nor year, place or date
     */
    record Reading(List<Sighting> sightings, List<Stated> loose, int leftOver) {}

    private final ConferenceData data;

    ConferenceReader(ConferenceData data) {
        this.data = data;
    }

    /** Reads one piece of a document. */
    Reading read(String text) {
        return new Scan(text).read();
    }

    /** One run over one text. */
    private final class Scan {

        private final String text;
        private final List<Token> tokens;
        private final List<DateWords.Span> dates;
        private final NearbyFacts facts = new NearbyFacts();
        private boolean afterName;
        private int leftOver;

        Scan(String text) {
            this.text = text;
            this.tokens = NameTokens.of(text);
            this.dates = DateWords.in(text);
        }

        Reading read() {
            for (int i = 0; i < tokens.size(); ) {
                int next = step(i);
                afterName = next > i && facts.endsWithNameOrRegion(next);
                leftOver += next > i ? 0 : 1;
                i = Math.max(next, i + 1);
            }
            return new Reading(facts.sightings(), facts.loose(), leftOver);
        }

        /** Takes what begins at a token; the index behind it, or the same index when nothing does. */
        private int step(int i) {
            int next = date(i);
            next = next > i ? next : name(i);
            next = next > i ? next : region(i);
            next = next > i ? next : place(i);
            return next > i ? next : year(i);
        }

        private int date(int i) {
            for (DateWords.Span date : dates) {
                if (date.start() == tokens.get(i).start()
                        && Years.plausible(date.from().getYear())) {
                    int next = i;
                    while (next < tokens.size() && tokens.get(next).start() < date.end()) {
                        next++;
                    }
                    facts.date(date, i, next);
                    return next;
                }
            }
            return i;
        }

        private int name(int i) {
            Phrase<Named> named = data.named().at(tokens, i);
            if (named != null) {
                int next = i + named.words().size();
                facts.name(named.value().series(), named.value().known(), new Extent(start(i), end(next), i, next));
                return next;
            }
            Phrase<ConferenceSeries> series = data.series().at(tokens, i);
            if (series != null) {
                int next = i + series.words().size();
                facts.name(series.value(), null, new Extent(start(i), end(next), i, next));
                return next;
            }
            Phrase<Glued> glued = data.glued().at(tokens, i);
            if (glued == null) {
                return i;
            }
            facts.name(glued.value().series(), null, new Extent(start(i), end(i + 1), i, i + 1));
            facts.region(glued.value().region(), i, i + 1);
            return i + 1;
        }

        private int region(int i) {
            Phrase<String> region = data.regions().at(tokens, i);
            if (region == null || (!afterName && region.written().length() <= 3 && !writtenInCapitals(i))) {
                return i;
            }
            facts.region(region.value(), i, i + region.words().size());
            return i + region.words().size();
        }

        private int place(int i) {
            Phrase<Place> place = data.places().at(tokens, i);
            boolean inName = text.indexOf(' ') < 0;
            if (place == null
                    || (!inName && Character.isLowerCase(tokens.get(i).written().charAt(0)))) {
                return i;
            }
            facts.place(place.value(), i, i + place.words().size());
            return i + place.words().size();
        }

        private int year(int i) {
            Integer year = Years.at(text, tokens.get(i), afterName);
            if (year == null) {
                return i;
            }
            facts.year(year, i, i + 1);
            return i + 1;
        }

        private boolean writtenInCapitals(int i) {
            String written = tokens.get(i).written();
            return written.equals(written.toUpperCase(Locale.ROOT));
        }

        private int start(int token) {
            return tokens.get(token).start();
        }

        private int end(int next) {
            return tokens.get(next - 1).end();
        }
    }

    /** Years as conference names have them. */
    static final class Years {

        private Years() {}

        /** Whether there may have been a conference of this field in that year. */
        static boolean plausible(int year) {
            return year >= 1990 && year <= 2045;
        }

        /** The year a token says: 2018, or 18 after an apostrophe or right behind a name; null when it says none. */
        static @Nullable Integer at(String text, Token token, boolean afterName) {
            if (!Character.isDigit(token.word().charAt(0)) || token.word().length() > 4) {
                return null;
            }
            char before = token.start() == 0 ? ' ' : text.charAt(token.start() - 1);
            int value = Integer.parseInt(token.word());
            if (token.word().length() == 4) {
                // 2000 is a count more often than a year: "KubeCon with 2000 attendees".
                return plausible(value) && value != 2000 && before != '.' && before != ',' ? value : null;
            }
            boolean marked = before == '\'' || before == '’' || (afterName && Character.isLetter(before));
            return marked && token.word().length() == 2 && value >= 5 && value <= 45 ? 2000 + value : null;
        }
    }
}
