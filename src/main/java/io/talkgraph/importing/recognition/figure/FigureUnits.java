package io.talkgraph.importing.recognition.figure;

import io.talkgraph.importing.recognition.figure.FigureNumbers.Found;
import io.talkgraph.importing.recognition.figure.NounPhrases.Word;
import io.talkgraph.importing.recognition.text.DateWords;
import io.talkgraph.importing.recognition.text.Sentences;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a number counts or measures from the words around it. */
final class FigureUnits {

    /** A unit with the label it gives; the end is that of its last word. */
    record Unit(String text, String label, int end) {}

    private static final Pattern PER = Pattern.compile("\\s(?:(?:per|pro|por|par|je)\\s(\\p{L}++)"
            + "|(?:an?|al|la|le)\\s(second|minute|hour|day|week|month|year|día|mes|año)(?!\\p{L}))");
    private static final Pattern OF = Pattern.compile("\\s(?:of|de)\\s\\p{L}++");
    private static final Pattern BEFORE = Pattern.compile("([\\p{L}][\\p{L} '’-]{0,60})(?::|[ (~><≈]|\\bat\\b)*$");

    private final String text;
    private final NounPhrases phrases;

    FigureUnits(String text) {
        this.text = text;
        this.phrases = new NounPhrases(text);
    }

    /** What a number counts; null when nothing tells, so that it is no figure. */
    @Nullable
    Unit of(Found number) {
        if (number.percent()) {
            return percent(number);
        }
        String currency = number.currency();
        if (currency != null) {
            String unit = FigureWords.CURRENCIES.getOrDefault(currency, currency);
            return new Unit(unit, capitalised(unit), number.end());
        }
        List<Word> words = phrases.words(number.end(), number.scaled());
        if (number.glued() != null) {
            return glued(number, number.glued(), words);
        }
        return words.isEmpty() || isNoUnit(words.get(0)) ? null : phrase(number, words);
    }

    private @Nullable Unit glued(Found number, String glued, List<Word> words) {
        if (glued.equals("x")) {
            boolean compared = !words.isEmpty()
                    && FigureWords.COMPARED.contains(words.get(0).lower());
            return compared
                    ? new Unit("times", capitalised("times " + NounPhrases.joined(words, 2)), number.end())
                    : null;
        }
        if (glued.equals("s") && !words.isEmpty() && number.large()) {
            return phrase(number, words);
        }
        boolean clock = glued.equals("h") && number.value() <= 24 && number.value() == Math.rint(number.value());
        String first = glued.contains("/") ? glued.substring(0, glued.indexOf('/')) : glued;
        if (clock || !FigureWords.GLUED.contains(first)) {
            return null;
        }
        return measured(new Word(glued, number.end()));
    }

    private @Nullable Unit phrase(Found number, List<Word> words) {
        Word first = words.get(0);
        if (FigureWords.TIMES.contains(first.lower())) {
            return measured(new Word(first.text(), first.end()));
        }
        int last = lastOfUnit(number, words);
        if (last < 0) {
            return null;
        }
        String unit = NounPhrases.joined(words, last + 1);
        Word end = with(words.get(last), unit);
        return new Unit(end.text(), capitalised(end.text()), end.end());
    }

    /** The index of the word that the unit ends with; -1 when no word is one that is counted. */
    private int lastOfUnit(Found number, List<Word> words) {
        int plural = -1;
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean better = plural < 0 || Character.isLowerCase(word.text().charAt(0)) || !isLower(words.get(plural));
            plural = FigureWords.isPlural(word.lower()) && better ? i : plural;
        }
        if (plural >= 0) {
            return plural;
        }
        for (int i = 0; i < words.size(); i++) {
            if (FigureWords.HEADS.contains(words.get(i).lower())) {
                return i == 0 && words.get(0).lower().matches("person|node|core|member") ? words.size() - 1 : i;
            }
        }
        boolean acronym = words.get(0).text().matches("\\p{Lu}{2,5}");
        boolean german = number.language() == TextLanguage.GERMAN && !isLower(words.get(0));
        boolean noun = number.value() > 1 && (german || (acronym && (number.large() || number.value() % 1 != 0)));
        return noun ? 0 : isWholeLine(number, words) ? words.size() - 1 : -1;
    }

    /** Whether number and words are all of a short line, as on slides. */
    private boolean isWholeLine(Found number, List<Word> words) {
        int lineStart = Sentences.lineStart(text, number.start(), 9);
        if (number.start() - lineStart > 8 || number.value() <= 1) {
            return false;
        }
        int end = words.get(words.size() - 1).end();
        String before = text.substring(lineStart, number.start());
        String after = text.substring(end, Math.min(text.length(), end + 3))
                .lines()
                .findFirst()
                .orElse("");
        return before.matches("[^\\p{L}\\p{N}#]*") && after.isBlank() && number.value() == Math.rint(number.value());
    }

    /** A unit of measure, with what follows: "MB of secrets", "hours a week". */
    private Unit measured(Word unit) {
        Word whole = with(unit, unit.text());
        boolean of = text.startsWith(" of ", whole.end()) || text.startsWith(" de ", whole.end());
        List<Word> rest = phrases.words(whole.end(), of);
        String label = of && !rest.isEmpty()
                ? whole.text() + text.substring(whole.end(), whole.end() + 4) + NounPhrases.joined(rest, 3)
                : whole.text() + (rest.isEmpty() || of ? "" : " " + NounPhrases.joined(rest, 2));
        return new Unit(whole.text(), capitalised(label), whole.end());
    }

    /** Adds "per second", "a week" or "of business" to a unit. */
    private Word with(Word last, String unit) {
        Matcher matcher = PER.matcher(text).region(last.end(), Math.min(text.length(), last.end() + 40));
        if (matcher.lookingAt()) {
            return new Word(unit + matcher.group(), matcher.end());
        }
        boolean part = FigureWords.PARTS.contains(unit.toLowerCase(Locale.ROOT));
        Matcher of = OF.matcher(text);
        of.region(last.end(), Math.min(text.length(), last.end() + 40));
        return part && of.lookingAt() ? new Word(unit + of.group(), of.end()) : new Word(unit, last.end());
    }

    private @Nullable Unit percent(Found number) {
        List<Word> after = phrases.words(number.end(), true);
        String label = NounPhrases.joined(after, NounPhrases.MOST_WORDS);
        if (after.isEmpty() || text.startsWith(" for ", number.end())) {
            Matcher before = BEFORE.matcher(text.substring(Math.max(0, number.start() - 70), number.start())
                    .replaceAll("(?s).*\n", ""));
            label = before.find() ? lastWords(before.group(1)) : "";
        }
        return label.isEmpty() ? new Unit("%", "%", number.end()) : new Unit("%", capitalised(label), number.end());
    }

    private static String lastWords(String phrase) {
        List<String> words = new ArrayList<>();
        String[] all = phrase.strip().split("[\\s]+", -1);
        for (int i = all.length - 1; i >= 0 && words.size() < 3; i--) {
            boolean stop = FigureWords.STOP.contains(all[i].toLowerCase(Locale.ROOT));
            if (stop && !words.isEmpty()) {
                break;
            }
            if (!stop && all[i].chars().anyMatch(Character::isLetter)) {
                words.add(0, all[i]);
            }
        }
        return String.join(" ", words);
    }

    /** Whether a word makes of the number a time, a date or a name, as in 12 factor apps. */
    private static boolean isNoUnit(Word word) {
        return word.text().matches("(?i)[ap]m|uhr|o['’]clock|factor") || DateWords.isMonth(word.text());
    }

    private static boolean isLower(Word word) {
        return Character.isLowerCase(word.text().charAt(0));
    }

    private static String capitalised(String label) {
        String cut = label.length() > 80 ? label.substring(0, 80) : label;
        return cut.isEmpty() ? cut : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }
}
