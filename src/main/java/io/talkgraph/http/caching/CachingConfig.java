package io.talkgraph.http.caching;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.hibernate.validator.constraints.time.DurationMin;

import java.time.Duration;
import java.util.Optional;

/** What is kept of answers, here and at clients. */
@ConfigMapping(prefix = "talkgraph.cache")
public interface CachingConfig {

    /** How much memory the kept answers may take; 0 keeps none. */
    @WithDefault("32M")
    MemorySize size();

    /**
     * How old an answer from the cache may be at most: the time from the commit of a change, by whatever process, to the
     * last request that is answered without it. 0 asks the database for each request.
     */
    @WithDefault("2S")
    @DurationMin
    Duration staleness();

    /** How long clients and proxies may use an answer to a GET without asking again; 0 lets them ask each time. */
    @WithDefault("0S")
    @DurationMin
    Duration maxAge();

    /** How long after that they may use it while they ask (RFC 5861); counts only with a {@link #maxAge()}. */
    @WithDefault("0S")
    @DurationMin
    Duration staleWhileRevalidate();

    /**
     * What tells this build of the program from others: entity tags of one build mean nothing to another. When absent the
     * version; for a snapshot, of which there are many, each start is a build of its own.
     */
    Optional<String> build();
}
