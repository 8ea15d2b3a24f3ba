package io.talkgraph.importing.tripreport.heading;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.recognition.title.Days;
import io.talkgraph.importing.recognition.title.TitleMarks;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The headings that reports have besides talks, in the usual languages; {@link NameKey} forms. */
public final class HeadingWords {

    /** What a heading that is no talk stands over. */
    public enum Role {
        /** Notes, questions, links of the talk above. */
        PART,
        /** The abstract of the talk above. */
        ABSTRACT,
        /** The author's closing words. */
        CLOSING,
        /** Talks: "Keynotes", "Lightning talks", "Schedule". */
        TALKS,
        /** A day of the conference. */
        DAY,
        /** Milestones. */
        MILESTONES,
        /** Maturity levels of projects. */
        MATURITY,
        /** Numbers about the conference. */
        FIGURES,
        /** Something else that is no talk: the author's opening words, lunch, the table of contents. */
        OTHER
    }

    private static final Set<String> PART = set("takes|raw notes|notes|my notes|draft notes|questions|q&a|q & a|q a|"
            + "takeaways|key takeaways|key points|resources|links|references|slides|video|recording|speaker|speakers|"
            + "presenter|presenters|tl dr|tldr|further reading|highlights|presenting style|thoughts|my thoughts|details|"
            + "quotes|actions|action items|notas|preguntas|enlaces|ponente|ponentes|diapositivas|notizen|"
            + "fragen|referent|referenten|folien|links und folien|résumé|resume|liens|ressources|intervenants|"
            + "メモ|感想|资料|链接");
    private static final Set<String> LABEL =
            set("notes|links|video|slides|speaker|speakers|notas|notizen|enlaces|folien|liens");
    private static final Set<String> ABSTRACT =
            set("abstract|description|talk description|descripción|resumen|beschreibung|kurzbeschreibung|概要|摘要");
    private static final Set<String> CLOSING = set("conclusion|conclusions|conclusive notes|final words|final thoughts|"
            + "final remarks|closing|closing words|closing thoughts|wrap up|wrapping up|wrapup|summary|in summary|"
            + "afterword|outlook|thanks|thank you|acknowledgements|acknowledgments|honorable mentions|that s it|thats it|"
            + "overall|overall impressions|general impressions|impressions|recap|verdict|lessons learned|what s next|"
            + "whats next|bilan|fazit|schluss|schlusswort|schlussworte|ausblick|danke|zusammenfassung|conclusiones|"
            + "conclusión|conclusion final|gracias|reflexiones finales|palabras finales|en conclusion|merci|le mot de la fin|"
            + "さいごに|最後に|おわりに|終わりに|まとめ|总结|結論|结语|conclusioni|conclusões");
    private static final Set<String> TALKS =
            set("keynotes|sessions|talks|the talks|talks i attended|workshops|tutorials|"
                    + "panels|breakout sessions|schedule|programme|program|lightning talks|presentations|talk notes|session notes|"
                    + "charlas|las charlas|ponencias|talleres|charlas relámpago|vorträge|die vorträge|conférences|les conférences|"
                    + "ateliers|présentations|セッション|发表|演讲|favorite talks|favourite talks|best talks|top talks|"
                    + "watched talks|talk list|list of talks");
    private static final Set<String> OTHER = set("introduction|intro|overview|about|about me|about this report|preface|"
            + "einleitung|einführung|introducción|introdução|はじめに|前言|table of contents|contents|toc|inhalt|"
            + "inhaltsverzeichnis|índice|sommaire|table des matières|目次|目录|lunch|breakfast|dinner|coffee|coffee break|"
            + "break|breaks|party|after party|afterparty|afterperty|social event|social events|registration|"
            + "check in|expo|sponsors|booths|booth|hallway track|networking|travel|travelling|getting there|hotel|food|"
            + "venue|the venue|swag|live|experience|codelabs|mittagessen|pause|anreise|déjeuner|comida|almuerzo|"
            + "desayuno|cena|agenda|general|misc|miscellaneous|other|others|people|photos|pictures|general themes|themes|"
            + "trends|observations|background|context|why i went|the conference|the event|the city|オープニング|昼食|懇親会|"
            + "related posts|see also|comments|footnotes|contact|license|update|updates|edit|changelog");
    private static final Set<String> MILESTONES =
            set("milestones|timeline|history|hitos|meilensteine|zeitleiste|chronologie|línea de tiempo");
    private static final Set<String> MATURITY = set("maturity|project maturity|maturity levels|cncf projects|sandbox|"
            + "incubating|graduated|archived|incubation|sandbox projects|incubating projects|graduated projects|madurez|"
            + "reifegrad|maturité");
    private static final Set<String> FIGURES = set(
            "figures|conference in numbers|numbers|in numbers|by the numbers|"
                    + "the numbers|facts and figures|facts|statistics|stats|cifras|en números|zahlen|in zahlen|chiffres|en chiffres");
    private static final Pattern LIGHTNING =
            Pattern.compile("^(?:l[ig][ightn]{3,8}g? ?talks?|charlas? rel[aá]mpago|快闪讲座)(?: (?:part )?\\d+)?$");
    private static final Pattern SOCIAL =
            Pattern.compile("(?:the )?(?:social|party|parties|food|drinks|evening|hallway|venue|travel|"
                    + "networking|sponsor|swag|hotel|lunch|dinner|breakfast|coffee|logistics)(?: [^ ]+){0,2}");
    private static final Pattern LINK_LIST = Pattern.compile(
            "^(?:other |more |useful |related |all |the |some )?(?:links|resources|references|enlaces|liens)$");

    private HeadingWords() {}

    private static Set<String> set(String words) {
        Set<String> keys = new HashSet<>();
        Arrays.stream(words.split("\\|")).map(NameKey::of).forEach(keys::add);
        return keys;
    }

    /**
     * Tells a talk from the other headings.
     *
     * @param heading plain text
     * @return what it stands over; null when it may be a talk
     */
    public static @Nullable Role roleOf(String heading) {
        String key = NameKey.of(heading);
        if (CLOSING.contains(key)) {
            return Role.CLOSING;
        } else if (ABSTRACT.contains(key)) {
            return Role.ABSTRACT;
        } else if (MILESTONES.contains(key)) {
            return Role.MILESTONES;
        } else if (MATURITY.contains(key)) {
            return Role.MATURITY;
        } else if (FIGURES.contains(key)) {
            return Role.FIGURES;
        } else if (TALKS.contains(key) || LIGHTNING.matcher(key).matches()) {
            return Role.TALKS;
        } else if (PART.contains(key) || LINK_LIST.matcher(key).matches()) {
            return Role.PART;
        } else if (OTHER.contains(key) || key.isEmpty() || SOCIAL.matcher(key).matches()) {
            return Role.OTHER;
        }
        return Days.isDayHeading(heading) ? Role.DAY : null;
    }

    /** Whether a heading within a talk only names what follows, so that the notes can do without it: "Notes". */
    public static boolean isLabel(String heading) {
        return LABEL.contains(NameKey.of(heading));
    }

    /** The kind of the talks under a heading such as "Lightning talks"; UNKNOWN for one that names no kind. */
    public static TalkKind kindBelow(String heading) {
        String key = NameKey.of(heading);
        if (LIGHTNING.matcher(key).matches()) {
            return TalkKind.LIGHTNING;
        }
        boolean kind = Set.of("keynotes", "workshops", "tutorials", "panels", "talleres", "ateliers")
                .contains(key);
        return kind ? TitleMarks.kind(key) : TalkKind.UNKNOWN;
    }
}
