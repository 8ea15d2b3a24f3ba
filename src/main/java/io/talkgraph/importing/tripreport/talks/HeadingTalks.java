package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.importing.recognition.title.TitleMarks;
import io.talkgraph.importing.tripreport.document.ReportDocument;
import io.talkgraph.importing.tripreport.heading.HeadingHabit;
import io.talkgraph.importing.tripreport.heading.HeadingWords;
import io.talkgraph.importing.tripreport.heading.TitleParts;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds talks among the Markdown headings: by what each one shows, by its place in the tree, and by what the other
 * headings of its level are.
 */
final class HeadingTalks {

    private static final double MOST = 0.6;
    private static final String IN_COMPANY =
            "it names no speaker and links to nothing; it was taken for a talk because the" + " headings around it are";

    private final ReportDocument document;
    private final List<HeadingTree.Node> nodes;
    private final Map<HeadingTree.Node, TalkEntry> entries = new LinkedHashMap<>();
    private final Map<HeadingTree.Node, Set<Evidence.Mark>> marks = new HashMap<>();
    private final Set<HeadingTree.Node> talks = new HashSet<>();

    private HeadingTalks(Outline outline) {
        this.document = outline.document();
        this.nodes = outline.headings();
    }

    /** Adds the talks that headings name to the outline. */
    static void find(Outline outline) {
        HeadingTalks finder = new HeadingTalks(outline);
        finder.read();
        finder.weighBareNames();
        finder.nodes.forEach(finder::acceptStrong);
        for (int level = 1; level <= 6; level++) {
            finder.acceptCompany(level);
        }
        finder.acceptListed();
        HeadingTree.@Nullable Node title = HeadingTree.title(finder.nodes);
        finder.nodes.stream().filter(finder.talks::contains).forEach(n -> finder.add(outline, n, title));
    }

    private void read() {
        HeadingHabit habit = habit();
        for (HeadingTree.Node node : nodes) {
            TalkEntry entry = new TalkEntry(
                    node.block, node.plain, document.text(node.block).links(), habit);
            entries.put(node, entry);
            marks.put(node, Evidence.of(document, entry, node.block + 1, node.endWithParts()));
        }
    }

    /** Where speakers have lines of their own, what stands after a dash is no organization. */
    private HeadingHabit habit() {
        long speakerLines = IntStream.range(0, document.size())
                .filter(i -> SpeakerLine.isMarked(document, i))
                .count();
        List<TitleParts> headings = nodes.stream()
                .filter(n -> n.role == null)
                .map(n -> TitleParts.of(TitleMarks.of(n.plain).text(), HeadingHabit.NONE))
                .toList();
        return speakerLines * 3 > headings.size() ? HeadingHabit.NONE : HeadingHabit.of(headings);
    }

    /** A name as first line counts where at least half of the headings of a level have one. */
    private void weighBareNames() {
        for (int level = 1; level <= 6; level++) {
            List<HeadingTree.Node> possible = possible(level);
            List<HeadingTree.Node> named = possible.stream()
                    .filter(n -> marksOf(n).contains(Evidence.Mark.BARE_NAME))
                    .toList();
            if (named.size() >= 2 && named.size() * 2 >= possible.size()) {
                named.forEach(n -> {
                    marksOf(n).add(Evidence.Mark.SPEAKER_LINE);
                    entryOf(n).nameBelow = true;
                });
            }
        }
    }

    private Set<Evidence.Mark> marksOf(HeadingTree.Node node) {
        return Objects.requireNonNull(marks.get(node));
    }

    private TalkEntry entryOf(HeadingTree.Node node) {
        return Objects.requireNonNull(entries.get(node));
    }

    private List<HeadingTree.Node> possible(int level) {
        return nodes.stream().filter(n -> n.level == level && n.role == null).toList();
    }

    private void acceptStrong(HeadingTree.Node node) {
        Set<Evidence.Mark> found = marksOf(node);
        boolean personal = found.contains(Evidence.Mark.PEOPLE) || found.contains(Evidence.Mark.NUMBER);
        boolean excluded = node.role != null && !personal;
        if (excluded || hasTalkAbove(node) || !Evidence.isStrong(found) || isSection(node)) {
            return;
        }
        talks.add(node);
    }

    private boolean hasTalkAbove(HeadingTree.Node node) {
        for (HeadingTree.Node up = node.parent; up != null; up = up.parent) {
            if (talks.contains(up)) {
                return true;
            }
        }
        return false;
    }

    /** A heading without people over headings that are talks themselves is a track, whatever it links to. */
    private boolean isSection(HeadingTree.Node node) {
        if (Evidence.isPersonal(marksOf(node)) || node.children.isEmpty()) {
            return false;
        }
        List<Set<Evidence.Mark>> below = node.children.stream()
                .filter(c -> c.role == null)
                .map(this::marksOf)
                .filter(Evidence::isStrong)
                .toList();
        return below.stream().anyMatch(Evidence::isPersonal) || below.size() >= 2;
    }

    /** A heading that shows nothing is a talk where most of its company are. */
    private void acceptCompany(int level) {
        List<HeadingTree.Node> company = possible(level).stream()
                .filter(n -> !hasTalkAbove(n) && !isSection(n))
                .toList();
        List<HeadingTree.Node> shown =
                company.stream().filter(this::showsSomething).toList();
        if (shown.size() < 2 || shown.size() < MOST * company.size()) {
            return;
        }
        Set<HeadingTree.Node> families = new HashSet<>();
        shown.forEach(n -> families.add(n.parent));
        int first = shown.get(0).block;
        int last = shown.get(shown.size() - 1).block;
        for (HeadingTree.Node node : company) {
            boolean between = node.block >= first && node.block <= last;
            if (between && families.contains(node.parent) && !talks.contains(node) && node.readsLikeTitle()) {
                talks.add(node);
                boolean organization = marksOf(node).contains(Evidence.Mark.ORGANIZATION);
                entryOf(node).doubt = organization ? null : IN_COMPANY;
            }
        }
    }

    private boolean showsSomething(HeadingTree.Node node) {
        return talks.contains(node) || marksOf(node).contains(Evidence.Mark.ORGANIZATION);
    }

    /** Without any sign at all, what stands under "Talks" or under a day is taken, with a doubt. */
    private void acceptListed() {
        if (!talks.isEmpty()) {
            return;
        }
        List<HeadingTree.Node> listed = nodes.stream().filter(this::isListed).toList();
        if (listed.size() < 2) {
            return;
        }
        for (HeadingTree.Node node : listed) {
            talks.add(node);
            entryOf(node).doubt = "it names no speaker and links to nothing; it was taken for a talk because of the"
                    + " heading it stands under";
        }
    }

    private boolean isListed(HeadingTree.Node node) {
        HeadingTree.Node up = node.parent;
        boolean below = up != null && (up.role == HeadingWords.Role.TALKS || up.role == HeadingWords.Role.DAY);
        return below && node.role == null && node.readsLikeTitle();
    }

    private void add(Outline outline, HeadingTree.Node node, HeadingTree.@Nullable Node title) {
        TalkEntry entry = entryOf(node);
        entry.surroundings = Surroundings.of(node.parent, title);
        outline.add(entry, node.block + 1, node.end);
    }
}
