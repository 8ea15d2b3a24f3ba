package io.talkgraph.publishing.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** JSON that may stand in a page: no text of it ends the script it is in. */
final class JsonText {

    private static final JsonFactory FACTORY =
            new JsonFactoryBuilder().characterEscapes(new ForPages()).build();

    private JsonText() {}

    /** Who writes. */
    interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    /** What was written, in UTF-8. */
    static byte[] of(Content content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(out)) {
            json.useDefaultPrettyPrinter();
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The usual escapes, and one for the sign that begins a tag. */
    private static final class ForPages extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final SerializedString LESS_THAN = new SerializedString("\\u003c");

        private final int[] codes = standardAsciiEscapesForJSON();

        ForPages() {
            codes['<'] = ESCAPE_CUSTOM;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character == '<' ? LESS_THAN : null;
        }
    }
}
