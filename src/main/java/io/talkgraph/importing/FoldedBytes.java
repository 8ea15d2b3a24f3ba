package io.talkgraph.importing;

import java.io.ByteArrayOutputStream;

/**
 * Lines that were folded in the middle of a character, as some calendars are: RFC 5545, section 3.1, counts octets and
 * asks to unfold them before they are read as text. A line end with a blank between the bytes of one character is never
 * valid UTF-8, so nothing else can be meant.
 */
final class FoldedBytes {

    private FoldedBytes() {}

    /** The same bytes without the folds that part a character; other folds stay. */
    static byte[] joined(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int missing = 0;
        for (int i = 0; i < bytes.length; i++) {
            int fold = missing > 0 ? foldAt(bytes, i) : 0;
            if (fold > 0) {
                i += fold - 1;
                continue;
            }
            missing = isContinuation(bytes[i]) ? missing - 1 : following(bytes[i]);
            out.write(bytes[i]);
        }
        return out.toByteArray();
    }

    /** The length of a line end with a blank that a character goes on behind; 0 for anything else. */
    private static int foldAt(byte[] bytes, int i) {
        int next = bytes[i] == '\r' ? i + 1 : i;
        boolean folded = next + 2 < bytes.length
                && bytes[next] == '\n'
                && (bytes[next + 1] == ' ' || bytes[next + 1] == '\t')
                && isContinuation(bytes[next + 2]);
        return folded ? next + 2 - i : 0;
    }

    private static boolean isContinuation(byte b) {
        return (b & 0xC0) == 0x80;
    }

    /** How many bytes follow the first one of a character. */
    private static int following(byte first) {
        if ((first & 0xE0) == 0xC0) {
            return 1;
        } else if ((first & 0xF0) == 0xE0) {
            return 2;
        }
        return (first & 0xF8) == 0xF0 ? 3 : 0;
    }
}
