package io.talkgraph.catalogue.value;

import org.jspecify.annotations.Nullable;

/**
 * Who stated a value: the names used in the provenance of entries, and which of two sources wins.
 *
 * <p>The order of two imports does not matter: what a curator wrote stays, a report beats the shipped vocabulary, and of
 * two reports that differ the one whose name sorts first is believed.
 */
public final class Provenance {

    /** A person with the role curator. */
    public static final String CURATOR = "curator";

    /** The vocabulary the program ships. */
    public static final String VOCABULARY = "vocabulary";

    private static final String REPORT = "report:";
    private static final String DOCUMENT = "document:";

    private Provenance() {}

    /** The name of a report as a source. */
    public static String ofReport(String reportSource) {
        return REPORT + reportSource;
    }

    /** The name of a document that is no report, a schedule or a list of projects, as a source. */
    public static String ofDocument(String name) {
        return DOCUMENT + name;
    }

    /** Whether a source is a document that is no report. */
    public static boolean isDocument(String source) {
        return source.startsWith(DOCUMENT);
    }

    /**
     * Whether a value stated by one source replaces a different one stated by another.
     *
     * @param source who states the value now
     * @param earlier who stated the value that stands; null when nobody did
     */
    public static boolean replaces(String source, @Nullable String earlier) {
        if (earlier == null || earlier.equals(source)) {
            return true;
        }
        int order = Integer.compare(rank(source), rank(earlier));
        return order == 0 ? source.compareTo(earlier) < 0 : order > 0;
    }

    private static int rank(String source) {
        return switch (source) {
            case CURATOR -> 2;
            case VOCABULARY -> 0;
            default -> 1;
        };
    }
}
