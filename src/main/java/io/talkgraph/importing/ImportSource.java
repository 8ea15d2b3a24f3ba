package io.talkgraph.importing;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A document to import.
 *
 * @param name file name or address; with the content it decides the format
 * @param content the text, without byte order mark, lines ending in {@code \n}
 * @param conference the slug or name of the conference, for a document that does not say; null when nobody said
 * @param timeZone of the place of the conference, for a document that has local times only; null when nobody said
 * @param parts further files of a document that is a folder; empty for one that is a file
 */
public record ImportSource(
        String name, String content, @Nullable String conference, @Nullable ZoneId timeZone, List<Part> parts) {

    /**
     * A file of a document that is a folder: see {@link Importer#parts}.
     *
     * @param name its path, as that of the document
     * @param content as that of the document
     */
    public record Part(String name, String content) {}

    /** The most characters a document may have; a trip report of 10 MB would be a library. */
    public static final int MAX_LENGTH = 20_000_000;

    /** The most bytes a document may have: {@link #MAX_LENGTH} characters of four bytes each. */
    public static final int MAX_BYTES = 4 * MAX_LENGTH;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /**
     * Checks and normalises the text.
     *
     * @throws ImportRejectedException when it is empty, too long, or no text
     */
    public ImportSource {
        if (content.length() > MAX_LENGTH) {
            throw tooLong();
        }
        content = normalise(content);
        if (content.isBlank()) {
            throw new ImportRejectedException("The document is empty.");
        }
        parts = List.copyOf(parts);
    }

    /** A document that is one file and has its times complete. */
    public ImportSource(String name, String content, @Nullable String conference) {
        this(name, content, conference, null, List.of());
    }

    /**
     * @param bytes the document as it stands in a file
     * @throws ImportRejectedException as the constructor, and when the bytes are not UTF-8, with the place
     */
    public static ImportSource of(String name, byte[] bytes, @Nullable String conference) {
        return new ImportSource(name, decode(bytes), conference);
    }

    /** The same document with a time zone; null for none. */
    public ImportSource in(@Nullable ZoneId zone) {
        return new ImportSource(name, content, conference, zone, parts);
    }

    /** The same document with further files. */
    public ImportSource with(List<Part> further) {
        return new ImportSource(name, content, conference, timeZone, further);
    }

    /**
     * @param bytes a text as it stands in a file
     * @return the text
     * @throws ImportRejectedException when the bytes are not UTF-8, with the place, or too many
     */
    public static String decode(byte[] bytes) {
        try {
            return decodeStrictly(bytes);
        } catch (ImportRejectedException e) {
            byte[] joined = FoldedBytes.joined(bytes);
            if (joined.length == bytes.length) {
                throw e;
            }
            return decodeStrictly(joined);
        }
    }

    private static String decodeStrictly(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        // Room for one character too many and no more, however long the document is.
        CharBuffer out = CharBuffer.allocate(Math.min(bytes.length, MAX_LENGTH + 1));
        CoderResult result = decoder.decode(in, out, true);
        if (result.isOverflow()) {
            throw tooLong();
        }
        String text = out.flip().toString();
        if (result.isError()) {
            requireText(text);
            throw at("The document is not valid UTF-8. Save it as UTF-8 and import it again.", text, text.length());
        }
        return text;
    }

    private static String normalise(String content) {
        requireText(content);
        String text = startsWithMark(content) ? content.substring(1) : content;
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

    private static ImportRejectedException tooLong() {
        return new ImportRejectedException(
                String.format(Locale.ROOT, "The document has more than %,d characters. Split it.", MAX_LENGTH));
    }

    private static ImportRejectedException at(String message, String text, int index) {
        int line = 1;
        int start = startsWithMark(text) ? 1 : 0;
        for (int i = 0; i < index; i++) {
            if (endsLine(text, i)) {
                line++;
                start = i + 1;
            }
        }
        return new ImportRejectedException(message, line, index - start + 1);
    }

    private static boolean startsWithMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
    }

    private static boolean endsLine(String text, int i) {
        char c = text.charAt(i);
        return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
    }
}
