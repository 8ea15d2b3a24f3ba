package io.talkgraph.importing.landscape;

import io.talkgraph.importing.ImportRejectedException;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

import java.util.Locale;

/**
 * Composes a YAML text without making objects of it. There are no tags, no aliases and few levels in a landscape, so a
 * text that has them is refused before they can do anything.
 */
final class YamlDocument {

    /** More than twice the landscape of 2026; what a text of brackets of this length takes fits a small heap. */
    static final int MAX_LENGTH = 3_000_000;

    private static final int MAX_NESTING = 20;

    private YamlDocument() {}

    /**
     * @return the root; null when there is none
     * @throws ImportRejectedException when it is no YAML or has what a landscape has not, with line and column
     */
    static @Nullable Node compose(String text) {
        if (text.length() > MAX_LENGTH) {
            throw new ImportRejectedException(String.format(
                    Locale.ROOT, "A landscape has at most %,d characters; this document has more.", MAX_LENGTH));
        }
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(MAX_LENGTH);
            options.setNestingDepthLimit(MAX_NESTING);
            options.setMaxAliasesForCollections(0);
            return new Composer(
                            new PlainParser(new ParserImpl(new StreamReader(text), options)), new Resolver(), options)
                    .getSingleNode();
        } catch (MarkedYAMLException e) {
            throw rejection(e.getProblem(), e.getProblemMark());
        } catch (YAMLException e) {
            throw rejection(String.valueOf(e.getMessage()).lines().findFirst().orElse(""), null);
        }
    }

    /** The rejection of a text because of what stands at a place; null for no place. */
    static ImportRejectedException rejection(@Nullable String problem, @Nullable Mark place) {
        return new ImportRejectedException(
                "The YAML cannot be read: " + problem + ". Correct it and import it again.",
                place == null ? null : Integer.valueOf(place.getLine() + 1),
                place == null ? null : Integer.valueOf(place.getColumn() + 1));
    }
}
