package io.talkgraph.importing.tripreport.document;

import io.talkgraph.importing.recognition.people.PeopleReader;
import io.talkgraph.importing.recognition.title.TitleMarks;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.heading.TitleParts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts paragraphs where a line says what it is: "Talk: ...", "**Speaker**: ...", "Video: ...", and where the first line
 * is the heading of a talk. Markdown joins such lines, a reader does not.
 */
public final class LabelLines {

    private static final int MAX_LINES = 400;
    private static final int MAX_LENGTH = 400;
    private static final Pattern LABEL = Pattern.compile(
            "^[*_]{0,3}(?:talk|title|session|speakers?|presenters?|panelists?|moderator|video|recording|slides?|schedule|"
                    + "abstract|description|code|repo|repository|link|links|when|date|time|level|track|notes|vortrag|titel|"
                    + "referent(?:in|en)?|sprecher(?:in)?|vortragende[rn]?|folien|aufzeichnung|charla|t[ií]tulo|ponentes?|v[ií]deo|"
                    + "diapositivas|enlaces?|titre|intervenant(?:e|s|es)?|orateurs?|vid[ée]o|résumé|resumen)[*_]{0,3}\\s?[:：][*_]{0,3}"
                    + "\\s*\\S.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern EMPHASISED = Pattern.compile("(\\*{1,2}|_{1,2})[^*_\\s][^*_]{1,200}\\1");
    private static final Pattern TALK = Pattern.compile(
            "^(?:talk(?: title)?|title|session|vortrag|titel|charla|t[ií]tulo|titre|topic)\\s?[:：]\\s*(\\S.{2,250})$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<TitleParts.Shape> ITEM_HEADINGS =
            EnumSet.of(TitleParts.Shape.TITLE_FIRST, TitleParts.Shape.BY);
    private static final Pattern ITEM_MARK = Pattern.compile("^\\s*(?:[-*+]|\\d{1,4}[.)])\\s+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?:[.!?…]|https?://\\S{1,300})[)\"'”’]?$");

    private LabelLines() {}

    /** The parts of a paragraph; the paragraph itself when no line of it says what it is. */
    static List<Block> split(Block block) {
        int count = block.last() - block.first() + 1;
        List<String> texts = block.source().lines().toList();
        if (block.is(Block.Kind.ITEM) && count > 1 && texts.size() == count) {
            if (namesPeople(texts.get(1))) {
                return splitItem(block, texts, 2);
            }
            return beginsTalk(texts) ? splitItem(block, texts, 1) : List.of(block);
        }
        if (!block.is(Block.Kind.PARAGRAPH) || count < 2 || count > MAX_LINES || texts.size() != count) {
            return List.of(block);
        }
        List<Block> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < count; i++) {
            if (isLabelled(texts.get(i)) || (i == 0 && isHeading(texts.get(0)))) {
                addPart(parts, block, texts, start, i);
                addPart(parts, block, texts, i, i + 1);
                start = i + 1;
            }
        }
        addPart(parts, block, texts, start, count);
        return parts;
    }

    private static void addPart(List<Block> parts, Block block, List<String> texts, int from, int to) {
        if (from < to) {
            String source = String.join("\n", texts.subList(from, to));
            parts.add(new Block(
                    block.kind(),
                    block.level(),
                    block.group(),
                    block.first() + from,
                    block.first() + to - 1,
                    source,
                    List.of()));
        }
    }

    /** "1) Title", with the speaker on the next line or the same, and the notes below: the lines before them stand alone. */
    private static List<Block> splitItem(Block item, List<String> texts, int heading) {
        List<Block> parts = new ArrayList<>();
        addPart(parts, item, texts, 0, 1);
        Block rest = new Block(
                Block.Kind.PARAGRAPH, item.level(), item.group(), item.first(), item.last(), item.source(), List.of());
        addPart(parts, rest, texts, 1, heading);
        addPart(parts, rest, texts, heading, texts.size());
        return parts;
    }

    /** A heading on the first line and whole sentences or an address below; else the lines are one that was wrapped. */
    private static boolean beginsTalk(List<String> texts) {
        String first = ITEM_MARK.matcher(texts.get(0)).replaceFirst("").strip();
        String last = texts.get(texts.size() - 1).strip();
        boolean wrapped = first.endsWith(",")
                || first.endsWith("&")
                || texts.get(1).strip().codePoints().limit(1).allMatch(Character::isLowerCase);
        return !wrapped
                && SENTENCE_END.matcher(last).find()
                && first.length() <= MAX_LENGTH
                && ITEM_HEADINGS.contains(shape(first));
    }

    private static boolean namesPeople(String line) {
        return line.length() <= MAX_LENGTH
                && !PeopleReader.strict(InlineText.of(line).plain()).isEmpty();
    }

    private static boolean isLabelled(String line) {
        return line.length() <= MAX_LENGTH
                && (LABEL.matcher(line).matches()
                        || EMPHASISED.matcher(line.strip()).matches());
    }

    /** In text without blank lines between, a heading such as "Title - Name, Org" is the first line of its notes. */
    private static boolean isHeading(String line) {
        boolean cutLink = line.lastIndexOf('[') > line.lastIndexOf(']');
        if (line.length() > MAX_LENGTH || line.endsWith(".") || cutLink) {
            return false;
        }
        return shape(line) == TitleParts.Shape.TITLE_FIRST;
    }

    private static TitleParts.Shape shape(String line) {
        return TitleParts.of(TitleMarks.of(InlineText.of(line).plain()).text(), HeadingHabit.NONE)
                .shape();
    }

    /** The title of a line "Talk: ..."; empty for any other line. */
    public static String talk(String plain) {
        Matcher m = plain.length() > MAX_LENGTH ? TALK.matcher("") : TALK.matcher(plain);
        return m.matches() ? m.group(1) : "";
    }
}
