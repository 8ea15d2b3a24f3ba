package io.talkgraph.importing;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A document to import.
 *
 * @param name file name or address; with the content it decides the format
 * @param content the text, without byte order mark, lines ending in {@code \n}
 * @param conference the slug or name of the conference, for a document that does not say; null when nobody said
 */
public record ImportSource(String name, String content, @Nullable String conference) {

    /** The most characters a document may have; a trip report of 10 MB would be a library. */
    public static final int MAX_LENGTH = 20_000_000;

    private static final String UNIT = " characters";

    /**
     * Checks and normalises the text.
     *
     * @throws ImportRejectedException when it is empty, too long, or no text
     */
    public ImportSource {
        if (content.length() > MAX_LENGTH) {
            throw new ImportRejectedException("The document has " + content.length() + UNIT + ", more than the "
                    + MAX_LENGTH + " that are read. Split it.");
        }
        content = normalise(content);
        if (content.isBlank()) {
            throw new ImportRejectedException("The document is empty.");
        }
    }

    /**
     * @param bytes the document as it stands in a file
     * @throws ImportRejectedException as the constructor, and when the bytes are not UTF-8, with the place
     */
    public static ImportSource of(String name, byte[] bytes, @Nullable String conference) {
        if (bytes.length > 4L * MAX_LENGTH) {
            throw new ImportRejectedException(
                    "The document has " + bytes.length + " bytes, more than are read. Split it.");
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (result.isError()) {
            requireText(text);
            throw at("The document is not valid UTF-8. Save it as UTF-8 and import it again.", text, text.length());
        }
        return new ImportSource(name, text, conference);
    }

    private static String normalise(String content) {
        requireText(content);
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static void requireText(String content) {
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000B') {
                throw at(
                        String.format(
                                Locale.ROOT, "The document is not text: it has the control character U+%04X.", (int) c),
                        content,
                        i);
            }
        }
    }

    private static ImportRejectedException at(String message, String text, int index) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < index; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new ImportRejectedException(message, line, index - start + 1);
    }
}
