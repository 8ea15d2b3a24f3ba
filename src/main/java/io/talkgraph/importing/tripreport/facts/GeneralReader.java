package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.Maturity;
import io.talkgraph.importing.CatalogueDraft;
import io.talkgraph.importing.tripreport.document.Block;
import io.talkgraph.importing.tripreport.document.HtmlParts;
import io.talkgraph.importing.tripreport.document.InlineText;
import io.talkgraph.importing.tripreport.document.LineLedger;
import io.talkgraph.importing.tripreport.document.LineLedger.Destination;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.document.Slides;
import io.talkgraph.importing.tripreport.heading.HeadingWords;
import io.talkgraph.importing.tripreport.links.LinkLine;
import io.talkgraph.importing.tripreport.links.TableOfContents;
import io.talkgraph.importing.tripreport.talks.Outline;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what stands outside the talks: milestones, figures, maturity levels, and what is no text at all. */
public final class GeneralReader {

    private static final int MAX_FIGURE_WORDS = 8;
    private static final Pattern FIGURE =
            Pattern.compile("^(?:about |over |more than |around |~|≈|>)?\\d[\\d.,]*\\s?[+kKmM]?\\+?\\s+\\p{L}.*");

    private final Outline outline;
    private final ReportDocument document;
    private final Slides slides;
    private final LineLedger ledger;
    private final String report;
    private final List<CatalogueDraft.Milestone> milestones = new ArrayList<>();
    private final Set<ProjectMaturity> maturity = new LinkedHashSet<>();
    private final List<String> figures = new ArrayList<>();

    /**
     * Prepares the reading; nothing is read yet.
     *
     * @param ledger takes where the lines go
     * @param report the {@link CatalogueDraft.Report#source()}
     */
    public GeneralReader(Outline outline, Slides slides, LineLedger ledger, String report) {
        this.outline = outline;
        this.document = outline.document();
        this.slides = slides;
        this.ledger = ledger;
        this.report = report;
    }

    /** The milestones that were read, in the order of the document. */
    public List<CatalogueDraft.Milestone> milestones() {
        return milestones;
    }

    /** The maturity statements that were read, each once. */
    public List<ProjectMaturity> maturity() {
        return new ArrayList<>(maturity);
    }

    /** The lines that state a number about the conference. */
    public List<String> figures() {
        return figures;
    }

    /** Maturity is read everywhere, so this runs before the talks are read. */
    public void readMaturity() {
        Maturity level = null;
        for (int i = 0; i < document.size(); i++) {
            Block block = document.block(i);
            String plain = document.plain(i);
            if (block.is(Block.Kind.HEADING)) {
                level = MaturityWords.ofHeading(plain);
            }
            if (document.isLine(i) || block.is(Block.Kind.ITEM) || block.is(Block.Kind.HEADING)) {
                List<ProjectMaturity> stated = MaturityWords.ofLine(plain);
                if (!stated.isEmpty() && block.first() == block.last()) {
                    maturity.addAll(stated);
                    ledger.send(block, Destination.MATURITY);
                } else if (level != null && block.is(Block.Kind.ITEM) && block.level() == 1) {
                    readItem(level, block, plain);
                }
            }
        }
    }

    private void readItem(Maturity level, Block block, String plain) {
        List<ProjectMaturity> stated = MaturityWords.ofItem(level, plain);
        maturity.addAll(stated);
        // What is said of a project besides its name stays where it stands.
        boolean bare = stated.size() == 1 && stated.get(0).project().equals(plain.strip());
        if (bare && block.first() == block.last()) {
            ledger.send(block, Destination.MATURITY);
        }
    }

    /** Reads the free blocks; runs after the talks. */
    public void read() {
        HeadingWords.@Nullable Role role = null;
        Map<Integer, List<Integer>> lists = new LinkedHashMap<>();
        Map<Integer, HeadingWords.Role> roles = new LinkedHashMap<>();
        for (int i = 0; i < document.size(); i++) {
            Block block = document.block(i);
            if (block.is(Block.Kind.HEADING)) {
                role = HeadingWords.roleOf(document.plain(i));
            } else if (outline.isFree(i)) {
                drop(i, block);
                if (block.is(Block.Kind.ITEM)) {
                    lists.computeIfAbsent(block.group(), g -> new ArrayList<>()).add(i);
                    roles.put(block.group(), role);
                }
            }
        }
        lists.forEach((group, items) -> readList(items, roles.get(group)));
    }

    private void drop(int i, Block block) {
        InlineText text = document.text(i);
        if (slides.isDecoration(i)
                || (block.is(Block.Kind.HTML)
                        && HtmlParts.dropped(block) == Destination.DECORATION
                        && !HtmlParts.hasText(block))) {
            ledger.send(block, Destination.DECORATION);
        } else if (slides.isPictureDescription(i)) {
            ledger.send(block, Destination.PICTURE_DESCRIPTION);
        } else if (block.is(Block.Kind.HTML) && !HtmlParts.hasText(block)) {
            ledger.send(block, HtmlParts.dropped(block));
        } else if (block.is(Block.Kind.RULE)
                || (block.is(Block.Kind.OTHER) && text.plain().matches("[|:\\s-]*"))) {
            ledger.send(block, Destination.DECORATION);
        } else if (text.plain().isEmpty() && text.images() > 0) {
            ledger.send(block, Destination.PICTURE);
        } else if (TableOfContents.isEntry(document, i)) {
            ledger.send(block, Destination.CONTENTS);
        } else if (LinkLine.isEmpty(document, i)) {
            ledger.send(block, Destination.EMPTY_LINK);
        }
    }

    private void readList(List<Integer> items, HeadingWords.@Nullable Role role) {
        boolean milestonesBelow = role == HeadingWords.Role.MILESTONES;
        List<Milestones.Event> events = Milestones.of(document, items, milestonesBelow, report);
        for (Milestones.Event event : events) {
            milestones.add(event.milestone());
            ledger.send(document.block(event.block()), Destination.MILESTONE);
        }
        for (int i : items) {
            String plain = Slides.unmarked(document.plain(i));
            boolean few = document.text(i).words() <= MAX_FIGURE_WORDS || role == HeadingWords.Role.FIGURES;
            boolean open = ledger.isFree(document.block(i).first());
            if (open && few && FIGURE.matcher(plain).matches()) {
                figures.add(plain);
                ledger.send(document.block(i), Destination.FIGURE);
            }
        }
    }
}
