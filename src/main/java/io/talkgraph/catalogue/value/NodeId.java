package io.talkgraph.catalogue.value;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The global id of an entry, opaque to clients (GraphQL Global Object Identification).
 *
 * @param kind what the entry is
 * @param key its key within the kind
 */
public record NodeId(EntryKind kind, long key) {

    private static final Pattern PLAIN = Pattern.compile("([a-z]+):([0-9]{1,18})");

    /**
     * @param id an id as {@link #toString()} wrote it
     * @return what it stands for; empty when it is none of ours
     */
    public static Optional<NodeId> parse(String id) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Matcher matcher = PLAIN.matcher(new String(bytes, StandardCharsets.US_ASCII));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long key = Long.parseLong(matcher.group(2));
        return EntryKind.ofWord(matcher.group(1)).map(kind -> new NodeId(kind, key));
    }

    @Override
    public String toString() {
        String plain = kind.word() + ":" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
