package io.talkgraph.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.value.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A word or phrase that a theme is recognised by. */
@Embeddable
@RegisterForReflection // Hibernate asks a record for its components.
public record ThemeTerm(
        @Column(name = "term", nullable = false) String text,
        @Column(name = "term_key", nullable = false) String key,
        @Nullable String language,
        boolean caseSensitive)
        implements RecognisedTerm {

    /** The term with its normal form. */
    public static ThemeTerm of(String text, @Nullable String language, boolean caseSensitive) {
        return new ThemeTerm(text, NameKey.of(text), language, caseSensitive);
    }
}
