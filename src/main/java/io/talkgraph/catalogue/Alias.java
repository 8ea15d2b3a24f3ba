package io.talkgraph.catalogue;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.value.NameKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Another name of a person or an organization. */
@Embeddable
@RegisterForReflection // Hibernate asks a record for its components.
public record Alias(@Column(nullable = false) String alias, @Column(nullable = false) String aliasKey) {

    /** The alias with its normal form. */
    public static Alias of(String alias) {
        return new Alias(alias, NameKey.of(alias));
    }
}
