package io.talkgraph.publishing.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Lines of a calendar folded to 75 bytes (RFC 5545, section 3.1), never within a character. */
final class FoldedLines {

    private static final int LONGEST = 75;

    private FoldedLines() {}

    /** The bytes of a text whose lines end with CRLF. */
    static byte[] of(String unfolded) {
        byte[] text = unfolded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream folded = new ByteArrayOutputStream(text.length + text.length / 32);
        int length = 0;
        for (int i = 0; i < text.length; i++) {
            boolean lineEnd = text[i] == '\r' || text[i] == '\n';
            if (!lineEnd && length + characterLength(text[i]) > LONGEST) {
                folded.writeBytes(new byte[] {'\r', '\n', ' '});
                length = 1;
            }
            folded.write(text[i]);
            length = lineEnd ? 0 : length + 1;
        }
        return folded.toByteArray();
    }

    /** How many bytes the character has that begins here; 1 inside of one, which was counted when it began. */
    private static int characterLength(byte first) {
        if ((first & 0xE0) == 0xC0) {
            return 2;
        }
        if ((first & 0xF0) == 0xE0) {
            return 3;
        }
        return (first & 0xF8) == 0xF0 ? 4 : 1;
    }
}
