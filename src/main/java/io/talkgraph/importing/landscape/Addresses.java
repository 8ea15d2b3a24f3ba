package io.talkgraph.importing.landscape;

import io.talkgraph.importing.ImportProblems;
import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Takes the addresses of an item that are some. */
final class Addresses {

    private static final int LONGEST = 2_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/]\\S*");

    private Addresses() {}

    /** The address under a key; null when there is none, or what stands there is none, which is then a problem. */
    static @Nullable String of(Item item, String key, ImportProblems problems) {
        String text = item.fields().text(key);
        if (text == null || text.length() <= LONGEST && ADDRESS.matcher(text).matches()) {
            return text;
        }
        problems.warn(
                item.fields().line(),
                item.name() + ": what stands in \"" + key + "\" is no address; it is left out.",
                text);
        return null;
    }
}
