package io.talkgraph.importing.recognition;

import java.text.Normalizer;

/** Folds case, accents and the kinds of quotation marks, dashes and spaces, one character for one, so that offsets stay. */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        return new String(folded);
    }

    static boolean isKana(int c) {
        return c >= 0x3040 && c <= 0x30ff;
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c == '\n' || c == '\t' || c == '\r' ? ' ' : Character.toLowerCase(c);
        }
        if (Character.isLetter(c)) {
            return Character.toLowerCase(base(c));
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc' -> '\'';
            case '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
            case '\u00a0', '\u202f', '\u2009', '\u3000' -> ' ';
            default -> c;
        };
    }

    /** The letter without its accent: only for those that normalise to one letter and marks. */
    private static char base(char c) {
        if (c > 0x24f && (c < 0x1e00 || c > 0x1eff)) {
            return c;
        }
        String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        return parts.isEmpty() ? c : parts.charAt(0);
    }
}
