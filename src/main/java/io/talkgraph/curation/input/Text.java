package io.talkgraph.curation.input;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.List;

/** Brings what was typed to the form that is kept: composed characters, no blanks at the ends. */
final class Text {

    private Text() {}

    /** The text. What is only blanks becomes nothing, for the validation to refuse. */
    static String typed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** The same; null for none. */
    static @Nullable String required(@Nullable String text) {
        return text == null ? null : typed(text);
    }

    /** The text; null for none and for what is only blanks. */
    static @Nullable String optional(@Nullable String text) {
        String typed = required(text);
        return typed == null || typed.isEmpty() ? null : typed;
    }

    /** The texts; null for none. */
    static @Nullable List<String> each(@Nullable List<String> texts) {
        return texts == null ? null : texts.stream().map(Text::typed).toList();
    }
}
