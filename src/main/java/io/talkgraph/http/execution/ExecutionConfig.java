package io.talkgraph.http.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import org.hibernate.validator.constraints.time.DurationMin;

import java.time.Duration;

/** How long an operation may take. */
@ConfigMapping(prefix = "talkgraph.limits.execution")
public interface ExecutionConfig {

    /** From the first field to the last; then the statement that runs is cancelled and no other begins. */
    @WithDefault("10S")
    @DurationMin(millis = 1)
    Duration time();

    /** Operations that are executed at once; others wait. More than there are connections only wait for these. */
    @WithDefault("16")
    @Positive
    int concurrent();
}
