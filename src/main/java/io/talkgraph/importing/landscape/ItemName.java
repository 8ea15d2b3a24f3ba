package io.talkgraph.importing.landscape;

import io.talkgraph.importing.CatalogueDraft.Term;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an item with what stands in brackets after it: "Open Policy Agent (OPA)".
 *
 * @param plain without brackets
 * @param other the short or former name in brackets; null when there is none
 * @param membership whether the brackets say that it is a member, not what it is called
 */
record ItemName(String plain, @Nullable String other, boolean membership) {

    private static final Pattern BRACKETS = Pattern.compile("(.*\\S)\\s*\\(([^()]+)\\)");
    private static final Set<String> MEMBERSHIPS = Set.of("member", "supporter", "contributor");

    /** Items of the category Wasm repeat those of others. */
    private static final String WASM = "wasm";

    private static final String FORMERLY = "formerly ";
    private static final Pattern DISTINCT = Pattern.compile(".*[\\p{N}.+#&/_-].*");
    private static final Pattern CAMEL = Pattern.compile(".*\\p{Ll}.*\\p{Lu}.*|\\p{Lu}{2,}.*\\p{Ll}.*");
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{2,}");

    /** @param written the name of an item */
    static ItemName of(String written) {
        Matcher brackets = BRACKETS.matcher(written);
        if (!brackets.matches()) {
            return new ItemName(written, null, false);
        }
        String inside = brackets.group(2).strip();
        if (inside.equalsIgnoreCase(WASM)) {
            return of(brackets.group(1));
        }
        if (MEMBERSHIPS.contains(inside)) {
            return new ItemName(brackets.group(1), null, true);
        }
        String other = inside.startsWith(FORMERLY) ? inside.substring(FORMERLY.length()) : inside;
        return new ItemName(brackets.group(1), other, false);
    }

    /** The name in brackets as a term. */
    @Nullable
    Term otherTerm() {
        return other == null ? null : new Term(other, null, !isUnmistakable(other));
    }

    /**
     * Whether a text means the name in whatever case it writes it: nobody writes "KubeVirt", "k3s" or "AWS Lambda" and
     * means a word of the language. "Flux", "Standard Library", "sealer" and "BOSH" may be words.
     */
    static boolean isUnmistakable(String name) {
        String[] words = name.split("\\s+");
        for (String word : words) {
            boolean acronym = words.length > 1 && ACRONYM.matcher(word).matches();
            if (acronym
                    || DISTINCT.matcher(word).matches()
                    || CAMEL.matcher(word).matches()) {
                return true;
            }
        }
        return false;
    }
}
