package io.talkgraph.importing.tripreport.document;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.heading.TitleParts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What is special about text taken from slides: links that close a slide, page decoration, described pictures. */
public final class Slides {

    private static final int MIN_LINKS = 3;
    private static final int MIN_REPEATS = 3;
    private static final int MAX_DECORATION_WORDS = 10;
    private static final Pattern MARKED_LINK = Pattern.compile("^[▶►‣➤▸▷]\\uFE0F?\\s*(?:https?://\\S{3,1000})$");
    private static final Pattern MARK = Pattern.compile("^[▶►‣➤▸▷•]\\uFE0F?\\s*");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("^(?:page |slide |p\\. ?)?\\d{1,3}(?: ?[/|] ?\\d{1,3})?$");
    private static final Pattern COPYRIGHT =
            Pattern.compile(".{0,40}(?:©|\\(c\\) ?\\d{4}|all rights reserved).{0,120}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PICTURE = Pattern.compile(
            "^(?:the|this|an?|on the (?:right|left)(?: side)?(?: of (?:the|this) \\w+)?,? (?:is|are|there is)|in the "
                    + "(?:center|middle|background),?)\\s[^.]{0,160}?\\b(?:image|slide|photo(?:graph)?|screenshot|picture|diagram"
                    + "|collage|logo|illustration|video frame|graphic|chart|drawing)\\b[^.]{0,80}\\b(?:consist|show|depict|"
                    + "feature|divided|illustrat|composed|composite|is|has|display|contain|center|captur|of|with|on)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PERSON_SHOWN = Pattern.compile(
            "^(?:a|the) (?:man|woman|person|speaker|group of people)\\b.{0,200}\\b(?:stand|sit|speak|present|on a? ?stage).{0,400}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE_LABEL = Pattern.compile(
            "^(?:diagram|icon|image|photo|logo|picture|screenshot|figure): (?:an?|the) .{1,2000}",
            Pattern.CASE_INSENSITIVE);

    private final ReportDocument document;
    private final boolean deck;
    private final Map<String, Integer> repeats = new HashMap<>();

    /** Looks at a document; for one that is no deck, nothing is decoration. */
    public Slides(ReportDocument document) {
        this.document = document;
        int links = 0;
        for (int i = 0; i < document.size(); i++) {
            links += isMarkedLink(i) ? 1 : 0;
        }
        this.deck = links >= MIN_LINKS;
        if (deck) {
            count();
        }
    }

    private void count() {
        for (int i = 0; i < document.size(); i++) {
            Block block = document.block(i);
            if (block.is(Block.Kind.PARAGRAPH) && block.level() == 0) {
                block.source().lines().filter(l -> !namesTalk(l)).forEach(l -> repeats.merge(key(l), 1, Integer::sum));
            }
        }
    }

    /** The title of a talk is repeated too, and is no decoration. */
    private static boolean namesTalk(String line) {
        TitleParts parts = TitleParts.of(line.length() > 300 ? "" : line.strip(), HeadingHabit.NONE);
        return parts.hasPeople() && !parts.title().isEmpty();
    }

    private static String key(String line) {
        if (line.length() > 200) {
            return "";
        }
        String words = NameKey.of(DIGITS.matcher(line).replaceAll(""));
        return words.isEmpty() ? NameKey.of(line) : words;
    }

    /** Whether the document is text taken from slides. */
    public boolean isDeck() {
        return deck;
    }

    /** Whether the block is a link with an arrow, as it closes a slide. */
    public boolean isMarkedLink(int i) {
        Block block = document.block(i);
        boolean text = block.is(Block.Kind.PARAGRAPH) || block.is(Block.Kind.ITEM);
        return text && MARKED_LINK.matcher(document.plain(i)).matches();
    }

    /** Takes the arrow off the start of a line. */
    public static String unmarked(String line) {
        return MARK.matcher(line).replaceFirst("");
    }

    /** Whether a line of a slide is its page's decoration: a footer, a logo, a page number. */
    public boolean isDecoration(String line) {
        if (!deck) {
            return false;
        }
        String plain = line.strip();
        if (PAGE_NUMBER.matcher(plain.toLowerCase(Locale.ROOT)).matches()
                || COPYRIGHT.matcher(plain).matches()) {
            return true;
        }
        String key = key(plain);
        boolean few = plain.split("\\s+").length <= MAX_DECORATION_WORDS;
        boolean prose = plain.endsWith(":") || plain.contains("://");
        return few && !prose && !key.isEmpty() && repeats.getOrDefault(key, 0) >= MIN_REPEATS;
    }

    /** Whether all lines of a block are decoration. */
    public boolean isDecoration(int i) {
        Block block = document.block(i);
        return deck
                && block.is(Block.Kind.PARAGRAPH)
                && block.level() == 0
                && block.source().lines().allMatch(this::isDecoration);
    }

    /** Whether a paragraph only describes a picture. */
    public boolean isPictureDescription(int i) {
        Block block = document.block(i);
        if (!deck || !block.is(Block.Kind.PARAGRAPH)) {
            return false;
        }
        String plain = document.plain(i);
        return PICTURE.matcher(plain).lookingAt()
                || PERSON_SHOWN.matcher(plain).lookingAt()
                || PICTURE_LABEL.matcher(plain).lookingAt();
    }
}
