package io.talkgraph.importing.schedule;

import java.util.Locale;

/** Tells somebody who named the wrong format what the document looks like. */
final class Looks {

    private static final int HEAD = 20;

    private Looks() {}

    /** A sentence end: {@code JSON.}; the text begins without blanks. */
    static String of(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length())).toLowerCase(Locale.ROOT);
        if (head.startsWith("{") || head.startsWith("[")) {
            return "JSON.";
        } else if (head.startsWith("<!doctype html") || head.startsWith("<html")) {
            return "an HTML page.";
        } else if (head.startsWith("<")) {
            return "XML.";
        } else if (head.startsWith("begin:vcalendar")) {
            return "a calendar.";
        }
        return "text.";
    }
}
