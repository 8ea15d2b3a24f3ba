package io.talkgraph.http.execution;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import java.time.Duration;
import java.util.Map;

/** Settings of the service, as they come from its environment. */
final class Settings {

    private Settings() {}

    /** An operation may take so long (3S is three seconds); all else has its default. */
    static ExecutionConfig time(String time) {
        return new SmallRyeConfigBuilder()
                .withMapping(ExecutionConfig.class)
                .withSources(new PropertiesConfigSource(Map.of("talkgraph.limits.execution.time", time), "test", 100))
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(ExecutionConfig.class);
    }
}
