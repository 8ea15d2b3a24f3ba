package io.talkgraph.http.caching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;

import java.nio.file.Path;
import java.util.Optional;

/** Documents that clients name instead of sending them. */
@ConfigMapping(prefix = "talkgraph.persisted-documents")
public interface PersistedDocumentsConfig {

    /**
     * The file with the operator's own documents: a JSON object from identifier to text, or the manifest that Apollo's
     * tools write. Read at start; these documents are never dropped.
     */
    Optional<Path> manifest();

    /** Whether all other documents are refused, those of GraphiQL and introspection included. */
    @WithDefault("false")
    boolean only();

    /** How much memory the documents may take that clients register; 0 lets them register none. */
    @WithDefault("8M")
    MemorySize size();

    /** The longest document that a client may register, in characters. */
    @WithDefault("65536")
    @Positive
    int maxLength();
}
