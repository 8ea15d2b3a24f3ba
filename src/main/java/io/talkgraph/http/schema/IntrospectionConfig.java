package io.talkgraph.http.schema;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may read the schema. */
@ConfigMapping(prefix = "talkgraph.introspection")
public interface IntrospectionConfig {

    /** Whether the service tells its schema: by introspection, and as text. Without it GraphiQL completes nothing. */
    @WithDefault("true")
    boolean enabled();
}
