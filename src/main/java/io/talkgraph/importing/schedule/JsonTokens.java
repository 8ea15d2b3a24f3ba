package io.talkgraph.importing.schedule;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/**
 * Counts the tokens of a value, so that one value as long as the document does not become objects of thirty times its size.
 * Jackson's own limit is for whole documents, and schedules are long.
 */
final class JsonTokens extends JsonParserDelegate {

    /** The most tokens of one event; long ones have some hundred. */
    static final int LIMIT = 50_000;

    private int count;

    /** Begins to count. */
    JsonTokens(JsonParser parser) {
        super(parser);
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        count++;
        if (count > LIMIT) {
            throw new StreamConstraintsException("too many tokens", currentLocation());
        }
        return super.nextToken();
    }
}
