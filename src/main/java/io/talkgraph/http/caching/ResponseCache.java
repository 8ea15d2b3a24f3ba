package io.talkgraph.http.caching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Answers that are still right. There is one for a request, and it is served only while its revision is the current one;
 * so a newer one takes the place of the older, and nothing has to be cleared when the catalogue changes.
 */
@Singleton
// Caffeine finds the class of a cache by its name, and Quarkus tells GraalVM of other ones only.
@RegisterForReflection(
        classNames = {"com.github.benmanes.caffeine.cache.SSMW", "com.github.benmanes.caffeine.cache.PSMW"})
public class ResponseCache {

    /** No answer takes more than this part of the cache. */
    private static final int SMALLEST_PART = 16;

    /** What an entry takes beside its bytes: its key and the objects around them. */
    private static final int OVERHEAD_BYTES = 400;

    private final Revisions revisions;
    private final long largest;
    private final Cache<String, Answer> answers;

    @Inject
    ResponseCache(CachingConfig config, Revisions revisions) {
        this(config.size().asLongValue(), revisions);
    }

    ResponseCache(long bytes, Revisions revisions) {
        this.revisions = revisions;
        this.largest = bytes / SMALLEST_PART;
        this.answers = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String key, Answer answer) -> weight(answer))
                // Whoever adds evicts: the bound holds at once.
                .executor(Runnable::run)
                .build();
    }

    private static int weight(Answer answer) {
        return answer.bytes() + OVERHEAD_BYTES;
    }

    /**
     * The answer to a request if it is still right, else null.
     *
     * @param key of the request
     */
    public @Nullable Answer find(String key) {
        Answer answer = answers.getIfPresent(key);
        return answer == null || answer.revision() == null || answer.revision().equals(revisions.current())
                ? answer
                : null;
    }

    /**
     * Keeps an answer, if it lasts and is not too large.
     *
     * @param key of its request
     */
    public void keep(String key, Answer answer) {
        if (answer.lasting() && weight(answer) <= largest) {
            answers.put(key, answer);
        }
    }

    /** The memory that is taken, in bytes. */
    long bytes() {
        answers.cleanUp();
        return answers.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }
}
