package io.talkgraph.reading;

import io.talkgraph.errors.ApiException;
import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A place in an ordered list. It names the sort values of a row and not its number, so it stays valid while rows come
 * and go, that row included.
 *
 * @param order the name of the order it belongs to
 * @param values the sort values, as text
 * @param id the key of the row
 */
public record Cursor(String order, List<String> values, long id) {

    private static final String SEPARATOR = "\u001f";

    public Cursor {
        values = List.copyOf(values);
    }

    /** The opaque form for clients. */
    public String encode() {
        List<String> parts = new ArrayList<>();
        parts.add(order);
        parts.addAll(values);
        parts.add(Long.toString(id));
        byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Reads what a client sent back.
     *
     * @param argument the argument it stood in: after or before
     * @param text the cursor; null for none
     * @param order the order of the list
     * @return the place; null for none
     * @throws ApiException when it is none of ours or of another list
     */
    static @Nullable Cursor decode(String argument, @Nullable String text, Order order) {
        if (text == null) {
            return null;
        }
        try {
            return parse(text, order);
        } catch (CharacterCodingException | RuntimeException e) {
            throw ApiException.badInput(
                    argument,
                    argument + " is not a cursor of this list in this order. Take endCursor or startCursor of the page"
                            + " before, and ask with the same orderBy.");
        }
    }

    private static Cursor parse(String text, Order order) throws CharacterCodingException {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        String plain = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        List<String> parts = List.of(plain.split(SEPARATOR, -1));
        int last = parts.size() - 1;
        if (last != order.keys().size() + 1 || !parts.get(0).equals(order.name())) {
            throw new IllegalArgumentException("of another order");
        }
        List<String> values = parts.subList(1, last);
        for (int i = 0; i < values.size(); i++) {
            order.keys().get(i).type().check(values.get(i));
        }
        return new Cursor(order.name(), values, Long.parseLong(parts.get(last)));
    }
}
