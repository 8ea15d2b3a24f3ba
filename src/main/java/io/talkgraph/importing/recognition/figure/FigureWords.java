package io.talkgraph.importing.recognition.figure;

import io.talkgraph.importing.recognition.text.WordSet;

import java.util.Map;
import java.util.Set;

/** The words that tell units, in the languages of reports. */
final class FigureWords {

    /** What the signs of currencies mean. */
    static final Map<String, String> CURRENCIES = Map.of("$", "dollars", "€", "euros", "£", "pounds");

    /** Units that are written right behind a number. */
    static final Set<String> GLUED =
            WordSet.of("ms s sec secs min mins h hr hrs d day days week weeks month months year years hour"
                    + " hours minute minutes second seconds B KB kB MB GB TB PB KiB MiB GiB TiB Kb Mb Gb Kbps Mbps Gbps kbps"
                    + " Hz kHz MHz GHz W kW MW rps RPS qps QPS tps TPS ns us µs km kg");

    /** Units of time; the unit is this word alone. */
    static final Set<String> TIMES =
            WordSet.of("millisecond second minute hour day week month quarter year decade sec secs min mins"
                    + " hr hrs milliseconds seconds minutes hours days weeks months quarters years decades ms segundo"
                    + " segundos minuto minutos hora horas día días dias semana semanas mes meses año años seconde secondes"
                    + " minutes heure heures jour jours semaine semaines mois an ans année années sekunde sekunden minute"
                    + " minuten stunde stunden tag tage tagen woche wochen monat monate jahr jahre jahren");

    /** Words that are counted without an s at the end. */
    static final Set<String> HEADS =
            WordSet.of("people person staff gb mb tb kb pb ram cpu node core member users personas gente"
                    + " personnes leute menschen teilnehmer teilnehmende besucher nutzer entwickler sprecher vorträge server container"
                    + " kunden mitarbeiter knoten usd eur euro dollar");

    /** Words that end a noun phrase. */
    static final Set<String> STOP = WordSet.of(
            "and or of in on at to for with from by under over into onto is are was were be been has have had"
                    + " do does did that which who whose as than but so the a an this these those they we you i he she it its"
                    + " their our my your can will would could should may might must not no per if when where while because"
                    + " until since through via about around across within without between during before after then there here"
                    + " also just only up down out off o u y e de del la el los las en con por para que se un una unos es son"
                    + " sin sobre hasta desde como pero más le les des et ou du dans avec sur pour par est sont ne qui au aux"
                    + " der die das und oder mit von vom für auf ist sind war waren ein eine einen im am zum zur bei nicht als"
                    + " old ago each every versus vs plus always");

    /** Words with an s at the end that is no plural. */
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

    /** Words that say nothing without what they are of. */
    static final Set<String> PARTS = Set.of("lines", "points", "pieces", "kinds", "types", "sets", "líneas", "lignes");

    /** Words behind 3x that make it a figure. */
    static final Set<String> COMPARED = Set.of(
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

    private FigureWords() {}

    /** Whether a word in small letters is a plural; of a unit as writes/sec the first word counts. */
    static boolean isPlural(String word) {
        String lower = word.replaceAll("/.*", "");
        boolean ending = lower.endsWith("s") && !lower.endsWith("ss") && !lower.endsWith("us") && !lower.endsWith("is");
        return (lower.length() > 2 && ending && !NO_PLURAL.contains(lower))
                || lower.equals("people")
                || lower.endsWith("aux");
    }
}
