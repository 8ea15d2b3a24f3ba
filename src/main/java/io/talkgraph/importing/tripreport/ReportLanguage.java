package io.talkgraph.importing.tripreport;

import io.talkgraph.importing.recognition.text.WordSet;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the language of a text by its script and its commonest words. */
final class ReportLanguage {

    private static final int MAX_LENGTH = 20_000;
    private static final int MIN_HITS = 3;
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern NO_TEXT = Pattern.compile("https?://[^\\s)>\"]{1,2000}|<[^<>]{1,1000}>");
    private static final Map<String, Set<String>> COMMON = new LinkedHashMap<>();

    static {
        COMMON.put("en", WordSet.of("the and of to is in that it with for was this are you they from have be"));
        COMMON.put("es", WordSet.of("el los las de que en una por con para del se es un como más pero tiene son y lo"));
        COMMON.put("fr", WordSet.of("le les des et en une est pour que dans du sur avec ce pas nous il plus au qui"));
        COMMON.put("de", WordSet.of("der die das und ist nicht ein eine mit für auf den von zu sich auch es dem wir"));
        COMMON.put("pt", WordSet.of("o os as de que em uma por com para do da não é um como mais mas são dos"));
        COMMON.put("it", WordSet.of("il gli le di che in una per con del è un come più ma sono della non si lo"));
        COMMON.put("nl", WordSet.of("de het een en van is dat niet op te met voor zijn er aan ook maar wordt"));
        COMMON.put("pl", WordSet.of("i w na z się że do nie jest to o jak po ale przez dla od oraz który"));
        COMMON.put("ca", WordSet.of("el els les de que en una per amb del es un com més però és i al la dels"));
    }

    private ReportLanguage() {}

    /** The language of a report: what its front matter says, else what its text is written in, else English. */
    static String of(@Nullable String stated, String text) {
        if (stated != null && stated.matches("[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,2}")) {
            return Locale.forLanguageTag(stated.replace('_', '-')).toLanguageTag();
        }
        String detected = detect(text);
        return detected == null ? "en" : detected;
    }

    /** The BCP 47 tag of the language a text is written in; null when it is too short to tell. */
    static @Nullable String detect(String text) {
        String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        String cut = NO_TEXT.matcher(start).replaceAll(" ");
        String script = byScript(cut);
        return script != null ? script : byWords(cut);
    }

    private static @Nullable String byScript(String text) {
        long kana = count(text, Character.UnicodeScript.HIRAGANA) + count(text, Character.UnicodeScript.KATAKANA);
        long han = count(text, Character.UnicodeScript.HAN);
        long hangul = count(text, Character.UnicodeScript.HANGUL);
        long cyrillic = count(text, Character.UnicodeScript.CYRILLIC);
        long latin = count(text, Character.UnicodeScript.LATIN);
        if ((kana + han) * 6 > latin && kana * 4 > han && kana > 5) {
            return "ja";
        } else if (han * 4 > latin && han > 5) {
            return "zh";
        } else if (hangul * 4 > latin && hangul > 5) {
            return "ko";
        }
        return cyrillic > latin ? "ru" : null;
    }

    private static long count(String text, Character.UnicodeScript script) {
        return text.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == script)
                .count();
    }

    private static @Nullable String byWords(String text) {
        Map<String, Integer> hits = new LinkedHashMap<>();
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            COMMON.forEach((language, common) -> hits.merge(language, common.contains(word) ? 1 : 0, Integer::sum));
        }
        String best = null;
        int most = MIN_HITS - 1;
        for (Map.Entry<String, Integer> entry : hits.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }
}
