package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.importing.tripreport.document.Block;

import java.util.regex.Pattern;

/** The text of a fenced block. */
final class CodeText {

    private static final Pattern FENCE = Pattern.compile("^\\s{0,10}(?:`{3,}|~{3,})(.{0,200})$");

    private static final Pattern SENTENCE = Pattern.compile("\\p{L}{3,} \\p{L}+[^.!?]{0,400}[.!?](?:\\s|$)");
    private static final int PROSE_LENGTH = 2_000;

    private CodeText() {}

    /** The lines between the fences. */
    static String of(Block block) {
        StringBuilder text = new StringBuilder();
        block.source()
                .lines()
                .filter(l -> l.length() > 250 || !FENCE.matcher(l).matches())
                .forEach(l -> text.append(text.isEmpty() ? "" : "\n").append(l.stripTrailing()));
        return text.toString().strip();
    }

    /** Whether a fenced block is marked as no programming language and reads like sentences. */
    static boolean isProse(Block block) {
        String first = block.source().lines().findFirst().orElse("").strip();
        String info = first.replaceFirst("^(?:`{3,}|~{3,})", "").strip();
        String all = of(block);
        String text = all.length() > PROSE_LENGTH ? all.substring(0, PROSE_LENGTH) : all;
        boolean language = !info.isEmpty() && !info.equals("text") && !info.equals("abstract");
        return !language
                && text.split("\\s+").length >= 8
                && SENTENCE.matcher(text).find();
    }
}
