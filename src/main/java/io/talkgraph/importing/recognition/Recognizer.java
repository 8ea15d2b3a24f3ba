package io.talkgraph.importing.recognition;

import java.util.List;

/**
 * Finds the projects and themes that a text names: whole words, longest name first, never from an address alone.
 *
 * <p>Immutable and thread-safe; building one takes longer than using it.
 */
public final class Recognizer {

    /**
     * A project or theme in a text.
     *
     * @param kind project or theme
     * @param slug its slug
     * @param start where the name begins in the text
     * @param end where it ends, exclusive
     * @param quote the sentence or line it stands in, shortened around the name where it is long
     */
    public record Recognition(Vocabulary.Kind kind, String slug, int start, int end, String quote) {}

    /** Prepares the recognition of these terms. */
    public Recognizer(Vocabulary vocabulary) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param text plain text or Markdown
     * @return what it names, in the order of the text; several times when it is named several times
     */
    public List<Recognition> recognize(String text) {
        throw new UnsupportedOperationException();
    }
}
