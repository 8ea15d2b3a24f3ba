package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.TalkKind;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What the headings above a talk say of it: track, day, kind. */
final class Surroundings {

    private Surroundings() {}

    /**
     * @param entry the talk
     * @param above the heading it stands under; null when there is none
     * @param title the first heading of the document, which is its title and no track
     */
    static void describe(TalkEntry entry, HeadingTree.@Nullable Node above, HeadingTree.@Nullable Node title) {
        entry.above = above == null ? null : above.plain;
        for (HeadingTree.Node up = above; up != null; up = up.parent) {
            int day = Days.dayNumber(up.plain);
            if (entry.dayHeading == null && (day > 0 || up.role == HeadingWords.Role.DAY)) {
                entry.day = day;
                entry.dayHeading = up.plain;
            }
            if (entry.kindAbove == TalkKind.UNKNOWN) {
                entry.kindAbove = HeadingWords.kindBelow(up.plain);
            }
            if (entry.track == null && up.role == null && up != title && up.plain.length() <= 80) {
                entry.track = up.plain;
            }
        }
    }

    /** The heading under which a block stands; null when none. */
    static HeadingTree.@Nullable Node above(List<HeadingTree.Node> nodes, int block) {
        int low = 0;
        int high = nodes.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (nodes.get(middle).block <= block) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : nodes.get(low - 1);
    }
}
