package io.talkgraph.importing.recognition;

import io.talkgraph.importing.recognition.FigureNumbers.Found;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a number counts or measures from the words around it. */
final class FigureUnits {

    /** A unit with the label it gives; the end is that of its last word. */
    record Unit(String text, String label, int end) {}

    private record Word(String text, int end) {

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private static final int MOST_WORDS = 4;
    private static final Pattern NEXT =
            Pattern.compile("[*_]{0,3}+[ \u00a0\t]{1,2}+[*_\"“(]{0,3}+(\\p{L}[\\p{L}\\p{M}'’-]*+(?:/\\p{L}++)?)");
    private static final Pattern JOINED = Pattern.compile("[*_]{0,3}+[ \u00a0]?(?:de |d['’]|of )");
    private static final Pattern BEFORE = Pattern.compile("([\\p{L}][\\p{L} '’-]{0,60})(?::|[ (~><≈]|\\bat\\b)*$");
    private static final Map<String, String> CURRENCIES = Map.of("$", "dollars", "€", "euros", "£", "pounds");
    private static final Set<String> GLUED =
            WordSet.of("ms s sec secs min mins h hr hrs d day days week weeks month months year years hour"
                    + " hours minute minutes second seconds B KB kB MB GB TB PB KiB MiB GiB TiB Kb Mb Gb Kbps Mbps Gbps kbps"
                    + " Hz kHz MHz GHz W kW MW rps RPS qps QPS tps TPS ns us µs km kg");
    private static final Set<String> TIMES =
            WordSet.of("millisecond second minute hour day week month quarter year decade sec secs min mins"
                    + " hr hrs milliseconds seconds minutes hours days weeks months quarters years decades ms segundo"
                    + " segundos minuto minutos hora horas día días dias semana semanas mes meses año años seconde secondes"
                    + " minutes heure heures jour jours semaine semaines mois an ans année années sekunde sekunden minute"
                    + " minuten stunde stunden tag tage tagen woche wochen monat monate jahr jahre jahren");
    private static final Set<String> HEADS =
            WordSet.of("people person staff gb mb tb kb pb ram cpu node core member users personas gente"
                    + " personnes leute menschen teilnehmer teilnehmende besucher nutzer entwickler sprecher vorträge server container"
                    + " kunden mitarbeiter knoten usd eur euro dollar");
    private static final Set<String> STOP = WordSet.of(
            "and or of in on at to for with from by under over into onto is are was were be been has have had"
                    + " do does did that which who whose as than but so the a an this these those they we you i he she it its"
                    + " their our my your can will would could should may might must not no per if when where while because"
                    + " until since through via about around across within without between during before after then there here"
                    + " also just only up down out off o u y e de del la el los las en con por para que se un una unos es son"
                    + " sin sobre hasta desde como pero más le les des et ou du dans avec sur pour par est sont ne qui au aux"
                    + " der die das und oder mit von vom für auf ist sind war waren ein eine einen im am zum zur bei nicht als"
                    + " old ago each every versus vs plus less times-the always is");
    private static final Set<String> NO_PLURAL = Set.of(
            "this",
            "its",
            "was",
            "has",
            "does",
            "versus",
            "less",
            "plus",
            "always",
            "perhaps",
            "kubernetes",
            "previous",
            "across",
            "gas",
            "bus",
            "various",
            "lens",
            "devops",
            "aws",
            "dns",
            "https");
    private static final Set<String> PARTS =
            Set.of("lines", "points", "pieces", "kinds", "types", "sets", "líneas", "lignes");
    private static final Set<String> COMPARED = Set.of(
            "faster",
            "slower",
            "more",
            "less",
            "fewer",
            "cheaper",
            "higher",
            "lower",
            "improvement",
            "increase",
            "reduction",
            "speedup",
            "smaller",
            "larger",
            "better");

    private final String text;

    FigureUnits(String text) {
        this.text = text;
    }

    /** What a number counts; null when nothing tells, so that it is no figure. */
    @Nullable
    Unit of(Found number) {
        if (number.percent()) {
            return percent(number);
        }
        String currency = number.currency();
        if (currency != null) {
            String unit = CURRENCIES.getOrDefault(currency, currency);
            return new Unit(unit, capitalised(unit), number.end());
        }
        List<Word> words = words(number.end(), number.scaled());
        if (number.glued() != null) {
            return glued(number, number.glued(), words);
        }
        return words.isEmpty() || isClock(words.get(0)) ? null : phrase(number, words);
    }

    private @Nullable Unit glued(Found number, String glued, List<Word> words) {
        if (glued.equals("x")) {
            boolean compared =
                    !words.isEmpty() && COMPARED.contains(words.get(0).lower());
            return compared ? new Unit("times", capitalised("times " + joined(words, 2)), number.end()) : null;
        }
        if (glued.equals("s") && !words.isEmpty() && number.large()) {
            return phrase(number, words);
        }
        boolean clock = glued.equals("h") && number.value() <= 24 && number.value() == Math.rint(number.value());
        String first = glued.contains("/") ? glued.substring(0, glued.indexOf('/')) : glued;
        if (clock || !GLUED.contains(first)) {
            return null;
        }
        return measured(new Word(glued, number.end()));
    }

    private @Nullable Unit phrase(Found number, List<Word> words) {
        Word first = words.get(0);
        if (TIMES.contains(first.lower())) {
            return measured(new Word(first.text(), first.end()));
        }
        int last = lastOfUnit(number, words);
        if (last < 0) {
            return null;
        }
        String unit = joined(words, last + 1);
        Word end = with(words.get(last), unit);
        return new Unit(end.text(), capitalised(end.text()), end.end());
    }

    /** The index of the word that the unit ends with; -1 when no word is one that is counted. */
    private int lastOfUnit(Found number, List<Word> words) {
        int plural = -1;
        for (int i = words.size() - 1; i >= 0; i--) {
            Word word = words.get(i);
            boolean better = plural < 0 || Character.isLowerCase(word.text().charAt(0)) || !isLower(words.get(plural));
            plural = isPlural(word) && better ? i : plural;
        }
        if (plural >= 0) {
            return plural;
        }
        for (int i = 0; i < words.size(); i++) {
            if (HEADS.contains(words.get(i).lower())) {
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
        int lineStart = Quotes.lineStart(text, number.start(), 9);
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
        List<Word> rest = words(whole.end(), true);
        boolean of = text.startsWith(" of ", whole.end()) || text.startsWith(" de ", whole.end());
        String label = of && !rest.isEmpty()
                ? whole.text() + text.substring(whole.end(), whole.end() + 4) + joined(rest, 3)
                : whole.text() + (rest.isEmpty() || of ? "" : " " + joined(rest, 2));
        return new Unit(whole.text(), capitalised(label), whole.end());
    }

    /** Adds "per second", "a week" or "of business" to a unit. */
    private Word with(Word last, String unit) {
        Matcher matcher = Pattern.compile(
                        "\\s(?:(?:per|pro|por|par|je)\\s(\\p{L}++)|(?:an?|al|la|le)\\s(second|minute|hour|day|week|month|year|día|mes|año)(?!\\p{L}))")
                .matcher(text)
                .region(last.end(), Math.min(text.length(), last.end() + 40));
        if (matcher.lookingAt()) {
            return new Word(unit + matcher.group(), matcher.end());
        }
        boolean part = PARTS.contains(unit.toLowerCase(Locale.ROOT));
        Matcher of = Pattern.compile("\\s(?:of|de)\\s\\p{L}++").matcher(text);
        of.region(last.end(), Math.min(text.length(), last.end() + 40));
        return part && of.lookingAt() ? new Word(unit + of.group(), of.end()) : new Word(unit, last.end());
    }

    private @Nullable Unit percent(Found number) {
        List<Word> after = words(number.end(), true);
        String label = joined(after, MOST_WORDS);
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
            boolean stop = STOP.contains(all[i].toLowerCase(Locale.ROOT));
            if (stop && !words.isEmpty()) {
                break;
            }
            if (!stop) {
                words.add(0, all[i]);
            }
        }
        return String.join(" ", words);
    }

    /** The words of a noun phrase from a place on. */
    private List<Word> words(int from, boolean joined) {
        List<Word> words = new ArrayList<>();
        Matcher join = JOINED.matcher(text).region(from, Math.min(text.length(), from + 10));
        int at = joined && join.lookingAt() ? Math.max(from, join.end() - 1) : from;
        Matcher next = NEXT.matcher(text);
        if (at > from && text.charAt(at) != ' ') {
            at = elided(words, at + 1);
        }
        while (words.size() < MOST_WORDS && next.region(at, text.length()).lookingAt()) {
            Word word = new Word(next.group(1), next.end());
            if (STOP.contains(word.lower()) || DateWords.isMonth(word.text())) {
                break;
            }
            words.add(word);
            at = word.end();
        }
        return words;
    }

    /** Takes the word behind "d'". */
    private int elided(List<Word> words, int at) {
        int end = at;
        while (end < text.length() && end < at + 40 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        if (end > at) {
            words.add(new Word(text.substring(at, end), end));
        }
        return end;
    }

    private static boolean isClock(Word word) {
        return word.text().matches("(?i)[ap]m|uhr|o['’]clock") || DateWords.isMonth(word.text());
    }

    private static boolean isPlural(Word word) {
        String lower = word.lower().replaceAll("/.*", "");
        boolean ending = lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is");
        return lower.length() > 2 && ending && !NO_PLURAL.contains(lower)
                || lower.equals("people")
                || lower.endsWith("aux");
    }

    private static boolean isLower(Word word) {
        return Character.isLowerCase(word.text().charAt(0));
    }

    private static String joined(List<Word> words, int most) {
        return String.join(" ", words.stream().limit(most).map(Word::text).toList());
    }

    private static String capitalised(String label) {
        String cut = label.length() > 80 ? label.substring(0, 80) : label;
        return cut.isEmpty() ? cut : cut.substring(0, 1).toUpperCase(Locale.ROOT) + cut.substring(1);
    }
}
