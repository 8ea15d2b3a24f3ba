package io.talkgraph.importing.tripreport.talks;

import io.talkgraph.catalogue.value.TalkKind;
import io.talkgraph.importing.recognition.title.Days;
import io.talkgraph.importing.tripreport.heading.HeadingWords;
import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What the headings above a talk say of it.
 *
 * @param above the heading right above it; null when there is none
 * @param track the nearest heading that may name a track; null when none does
 * @param day the day of the conference, from 1; 0 when not stated
 * @param dayHeading the text of the day heading it stands under; null when there is none
 * @param kind the kind that a heading above it states for all
 */
public record Surroundings(
        @Nullable String above, @Nullable String track, int day, @Nullable String dayHeading, TalkKind kind) {

    /** Nothing is above it. */
    static final Surroundings NONE = ofTrack(null);

    /** A track and nothing else. */
    static Surroundings ofTrack(@Nullable String track) {
        return new Surroundings(null, track, 0, null, TalkKind.UNKNOWN);
    }

    /**
     * What the headings say from the nearest one up.
     *
     * @param above the heading the talk stands under; null when there is none
     * @param title the first heading of the document, which is its title and no track
     */
    static Surroundings of(HeadingTree.@Nullable Node above, HeadingTree.@Nullable Node title) {
        String track = null;
        String dayHeading = null;
        int day = 0;
        TalkKind kind = TalkKind.UNKNOWN;
        for (HeadingTree.Node up = above; up != null; up = up.parent) {
            int number = Days.dayNumber(up.plain);
            if (dayHeading == null && (number > 0 || up.role == HeadingWords.Role.DAY)) {
                day = number;
                dayHeading = up.plain;
            }
            kind = kind == TalkKind.UNKNOWN ? HeadingWords.kindBelow(up.plain) : kind;
            if (track == null && up.role == null && up != title && up.plain.length() <= 80) {
                track = up.plain;
            }
        }
        return new Surroundings(above == null ? null : above.plain, track, day, dayHeading, kind);
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
