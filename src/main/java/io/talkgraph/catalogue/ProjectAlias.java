package io.talkgraph.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.value.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** Another name of a project, by which it is recognised too. */
@Embeddable
@RegisterForReflection // Hibernate asks a record for its components.
public record ProjectAlias(
        @Column(name = "alias", nullable = false) String text,
        @Column(name = "alias_key", nullable = false) String key,
        @Nullable String language,
        boolean caseSensitive)
        implements RecognisedTerm {

    /** The alias with its normal form. */
    public static ProjectAlias of(String text, @Nullable String language, boolean caseSensitive) {
        return new ProjectAlias(text, NameKey.of(text), language, caseSensitive);
    }
}
