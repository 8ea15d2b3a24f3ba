package io.talkgraph.catalogue.value;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an id says to us, opaque to clients (GraphQL Global Object Identification).
 *
 * @param word what kind of thing it is: {@code talk}
 * @param key its key within the kind
 */
public record GlobalId(String word, long key) {

    private static final Pattern PLAIN = Pattern.compile("([a-z]+):([0-9]{1,18})");

    /**
     * @param id an id as {@link #toString()} wrote it
     * @return what it stands for; empty when no id of ours is written so
     */
    public static Optional<GlobalId> parse(String id) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        Matcher matcher = PLAIN.matcher(new String(bytes, StandardCharsets.US_ASCII));
        return matcher.matches()
                ? Optional.of(new GlobalId(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        String plain = word + ":" + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
