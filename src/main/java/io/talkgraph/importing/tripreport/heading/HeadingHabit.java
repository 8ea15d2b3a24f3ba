package io.talkgraph.importing.tripreport.heading;

import java.util.List;

/**
 * What the other headings of the document say.
 *
 * @param speakerFirst whether the speaker mostly stands before the title
 * @param people whether headings mostly name people, so that a single name counts
 * @param organizations whether headings mostly end in an organization
 */
public record HeadingHabit(boolean speakerFirst, boolean people, boolean organizations) {

    /** Nothing is known. */
    public static final HeadingHabit NONE = new HeadingHabit(false, false, false);

    /** The habit of these headings. */
    public static HeadingHabit of(List<TitleParts> headings) {
        long speakers = count(headings, TitleParts.Shape.SPEAKER_FIRST);
        long titles = count(headings, TitleParts.Shape.TITLE_FIRST);
        long organizations = count(headings, TitleParts.Shape.ORGANIZATION);
        boolean people = speakers + titles > organizations;
        return new HeadingHabit(
                speakers > titles, people, organizations >= 2 && organizations > 2 * (speakers + titles));
    }

    private static long count(List<TitleParts> headings, TitleParts.Shape shape) {
        return headings.stream().filter(h -> h.shape() == shape).count();
    }
}
