package io.talkgraph.migration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

import java.time.Duration;

/** What a process does about the schema that it finds. */
@ConfigMapping(prefix = "talkgraph.schema")
interface SchemaConfig {

    /** Whether it brings the schema up to date; else it waits until somebody else has, by {@code migrate}. */
    @WithDefault("true")
    boolean migrateAtStart();

    /** How long the service waits before it looks again at a database that is not there, or not ready for it. */
    @WithDefault("1S")
    @DurationMin(millis = 1)
    Duration retry();
}
