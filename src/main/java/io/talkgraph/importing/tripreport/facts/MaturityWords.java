package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.tripreport.document.Slides;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads maturity levels: "Incubating: Linkerd", and headings such as "Incubating" over a list of projects. */
final class MaturityWords {

    private static final Pattern LINE = Pattern.compile(
            "^(?:cncf )?(sandbox|incubat(?:ing|ion|or)|graduat(?:ed|ing)|archived)(?: projects?)?\\s*[:：]\\s*(\\S.{0,200})$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HEADING =
            Pattern.compile("^(?:cncf )?(sandbox|incubat(?:ing|ion)|graduated|archived)(?: projects?)?$");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*(?:,|;|/|&|\\s(?:and|und|et|y)\\s)\\s*");
    private static final int MAX_NAME_WORDS = 4;

    private MaturityWords() {}

    /** The statements of a line such as "Incubating: Linkerd, Helm"; empty for any other. */
    static List<ProjectMaturity> ofLine(String plain) {
        Matcher m = plain.length() > 260 ? LINE.matcher("") : LINE.matcher(Slides.unmarked(plain.strip()));
        return m.matches() ? names(level(m.group(1)), m.group(2), plain.strip()) : List.of();
    }

    /** The level that a heading stands for; null when for none. */
    static @Nullable Maturity ofHeading(String plain) {
        Matcher m = HEADING.matcher(NameKey.of(plain));
        return m.matches() ? level(m.group(1)) : null;
    }

    /** The statement of a list item below a heading of that level: "Linkerd" or "Linkerd: what is new". */
    static List<ProjectMaturity> ofItem(Maturity level, String plain) {
        String name = plain.split("\\s*[:：]\\s|\\s[-–—]\\s|[:：]$", 2)[0];
        return name.length() > 80 ? List.of() : names(level, name, level.name() + ": " + name);
    }

    private static List<ProjectMaturity> names(Maturity level, String names, String words) {
        return Arrays.stream(SEPARATOR.split(names))
                .map(String::strip)
                .filter(n -> !n.isEmpty() && n.split(" ").length <= MAX_NAME_WORDS && !n.matches(".*[.!?]$"))
                .map(n -> new ProjectMaturity(n, level, words))
                .toList();
    }

    private static Maturity level(String word) {
        return switch (Character.toLowerCase(word.charAt(0))) {
            case 's' -> Maturity.SANDBOX;
            case 'i' -> Maturity.INCUBATING;
            case 'g' -> Maturity.GRADUATED;
            default -> Maturity.ARCHIVED;
        };
    }
}
