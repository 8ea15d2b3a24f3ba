package io.talkgraph.http.sockets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A message of graphql-transport-ws.
 *
 * @param type what it is
 * @param id of the operation; null for what concerns none
 * @param payload null when there is none
 */
record Message(Type type, @Nullable String id, @Nullable ObjectNode payload) {

    /** The types of messages that clients send. */
    enum Type {
        CONNECTION_INIT(false),
        PING(false),
        PONG(false),
        SUBSCRIBE(true),
        COMPLETE(true);

        private final boolean ofOperation;

        Type(boolean ofOperation) {
            this.ofOperation = ofOperation;
        }

        static @Nullable Type of(@Nullable String name) {
            for (Type type : values()) {
                if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return type;
                }
            }
            return null;
        }
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException when it is none, with what is wrong
     */
    static Message read(String text, ObjectMapper json) {
        JsonNode message = parse(text, json);
        Type type = Type.of(message.path("type").textValue());
        if (type == null) {
            throw new IllegalArgumentException("Unknown type of message: " + message.path("type"));
        }
        String id = message.path("id").textValue();
        if (type.ofOperation && (id == null || id.isEmpty())) {
            throw new IllegalArgumentException("The message has no id, which is a string");
        }
        JsonNode payload = message.path("payload");
        if (!(payload instanceof ObjectNode) && !payload.isMissingNode() && !payload.isNull()) {
            throw new IllegalArgumentException("The payload of the message is no object");
        }
        return new Message(type, id, payload instanceof ObjectNode object ? object : null);
    }

    private static JsonNode parse(String text, ObjectMapper json) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The message is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The acknowledgement of a connection. */
    static Buffer ack() {
        return Buffer.buffer("{\"type\":\"connection_ack\"}");
    }

    /** The answer to a ping, which returns its payload. */
    static Buffer pong(@Nullable ObjectNode payload) {
        return Buffer.buffer("{\"type\":\"pong\"" + (payload == null ? "" : ",\"payload\":" + payload) + "}");
    }

    /** A result of an operation. */
    static Buffer next(String id, byte[] response) {
        return of("next", id)
                .appendString(",\"payload\":")
                .appendBytes(response)
                .appendString("}");
    }

    /** The end of an operation that could not be executed, or no longer. */
    static Buffer error(String id, byte[] errors) {
        return of("error", id).appendString(",\"payload\":").appendBytes(errors).appendString("}");
    }

    /** The end of an operation. */
    static Buffer complete(String id) {
        return of("complete", id).appendString("}");
    }

    private static Buffer of(String type, String id) {
        String quoted = new String(JsonStringEncoder.getInstance().quoteAsUTF8(id), StandardCharsets.UTF_8);
        return Buffer.buffer("{\"id\":\"" + quoted + "\",\"type\":\"" + type + "\"");
    }
}
