package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.catalogue.value.NameKey;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.links.CutLinks;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Finds talks in the text of slides, where each slide begins with the title of its talk and ends with a link to it: the
 * title stands there as often as there are slides, the talk is one.
 */
final class SlideTalks {

    private static final int MIN_TITLE_WORDS = 4;
    private static final int MAX_TITLE_WORDS = 30;

    private final Outline outline;
    private final ReportDocument document;
    private final Slides slides;
    private final Map<String, TalkEntry> byKey = new LinkedHashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private @Nullable String section;
    private @Nullable String pendingSection;
    private @Nullable TalkEntry current;
    private boolean slideStart;

    private SlideTalks(Outline outline, Slides slides) {
        this.outline = outline;
        this.document = outline.document();
        this.slides = slides;
    }

    /** Adds the talks of a deck to the outline; does nothing for any other document. */
    static void find(Outline outline, Slides slides) {
        if (!slides.isDeck()) {
            return;
        }
        SlideTalks finder = new SlideTalks(outline, slides);
        finder.countStarts();
        for (int i = 0; i < outline.document().size(); i++) {
            if (outline.isFree(i)) {
                finder.step(i);
            }
        }
    }

    /** How often a line is the first one after the link that closes a slide. */
    private void countStarts() {
        boolean start = false;
        for (int i = 0; i < document.size(); i++) {
            if (slides.isMarkedLink(i)) {
                start = true;
            } else if (start && document.isLine(i)) {
                starts.merge(document.plain(i), 1, Integer::sum);
                start = false;
            }
        }
    }

    private void step(int i) {
        if (slides.isMarkedLink(i)) {
            close(i);
        } else if (isTitle(i)) {
            open(i);
        } else if (current != null) {
            outline.extend(current, i, i + 1);
        } else if (isSection(i)) {
            pendingSection = document.plain(i);
        } else if (!slides.isDecoration(i) && !slides.isPictureDescription(i)) {
            slideStart = false;
            pendingSection = null;
        }
    }

    private void close(int i) {
        boolean web = document.text(i).links().size() == 1;
        if (current != null && web && !isFollowedByOwn(i)) {
            outline.extend(current, i, i + 1);
            extendCutLink(i);
            current = null;
            slideStart = true;
        } else if (current != null) {
            outline.extend(current, i, i + 1);
        }
    }

    private boolean isFollowedByOwn(int i) {
        return document.block(i).is(Block.Kind.ITEM)
                && i + 1 < document.size()
                && document.block(i + 1).group() == document.block(i).group();
    }

    /** A link that was broken in two: the rest is one word that ends in a file. */
    private void extendCutLink(int i) {
        if (i + 1 < document.size() && document.plain(i).endsWith("/") && CutLinks.isRest(document.block(i + 1))) {
            outline.extend(java.util.Objects.requireNonNull(current), i + 1, i + 2);
        }
    }

    private boolean isTitle(int i) {
        if (!document.isLine(i)
                || document.text(i).words() > MAX_TITLE_WORDS
                || slides.isDecoration(document.plain(i))) {
            return isKnown(i);
        }
        if (isKnown(i)) {
            return true;
        }
        TalkEntry entry = entry(i);
        if (entry.parts.hasPeople()
                && !entry.parts.title().isBlank()
                && !document.plain(i).endsWith(".")) {
            return current == null || slideStart;
        }
        boolean repeated = starts.getOrDefault(document.plain(i), 0) >= 2;
        boolean worded = document.text(i).words() >= MIN_TITLE_WORDS
                && !document.plain(i).matches(".*[.:,;]$");
        boolean plain = !slides.isPictureDescription(i) && !isSection(i);
        return slideStart && current == null && (repeated || worded) && plain;
    }

    private boolean isKnown(int i) {
        return document.isLine(i) && byKey.containsKey(NameKey.of(document.plain(i)));
    }

    private TalkEntry entry(int i) {
        return new TalkEntry(i, document.plain(i), document.text(i).links(), HeadingHabit.NONE);
    }

    private void open(int i) {
        TalkEntry known = byKey.get(NameKey.of(document.plain(i)));
        section = pendingSection != null ? pendingSection : section;
        pendingSection = null;
        slideStart = false;
        if (known != null) {
            outline.repeat(known, i);
            current = known;
            return;
        }
        TalkEntry entry = entry(i);
        entry.surroundings = Surroundings.ofTrack(section);
        entry.doubt = entry.parts.hasPeople()
                ? null
                : "it names no speaker; it was taken for a talk because a slide"
                        + " begins with it and ends with a link";
        byKey.put(NameKey.of(document.plain(i)), entry);
        outline.add(entry, i + 1, i + 1);
        current = entry;
    }

    private boolean isSection(int i) {
        String plain = document.plain(i);
        boolean caps =
                plain.equals(plain.toUpperCase(Locale.ROOT)) && plain.chars().anyMatch(Character::isLetter);
        return document.isLine(i) && caps && document.text(i).words() <= 5;
    }
}
