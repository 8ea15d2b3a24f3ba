package io.talkgraph.http.caching;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class ResponseCacheTest {

    private static final long SIZE = 100_000;

    private final Revisions revisions = new Revisions(Duration.ofHours(1), Clock.systemUTC(), System::nanoTime);
    private final ResponseCache cache = new ResponseCache(SIZE, revisions);

    @Test
    void answerIsServedWhileItsRevisionIsTheCurrentOne() {
        revisions.confirm("1-a", revisions.now());
        cache.keep("key", answer(10, "1-a"));
        assertThat(cache.find("key")).isNotNull();

        revisions.confirm("2-b", revisions.now());
        assertThat(cache.find("key")).isNull();
    }

    @Test
    void nothingIsServedWhenTheRevisionIsNotKnown() {
        cache.keep("key", answer(10, "1-a"));

        assertThat(cache.find("key")).isNull();
    }

    @Test
    void whatReadNothingIsServedAlways() {
        cache.keep("key", answer(10, null));

        assertThat(cache.find("key")).isNotNull();
    }

    @Test
    void newerAnswerTakesThePlaceOfTheOlder() {
        revisions.confirm("2-b", revisions.now());
        cache.keep("key", answer(10, "1-a"));
        cache.keep("key", answer(10, "2-b"));

        assertThat(cache.find("key")).isNotNull();
        assertThat(cache.bytes()).isLessThan(1_000);
    }

    @Test
    void memoryIsBounded() {
        revisions.confirm("1-a", revisions.now());
        for (int i = 0; i < 1_000; i++) {
            cache.keep("key" + i, answer(1_000, "1-a"));
            assertThat(cache.bytes()).isLessThanOrEqualTo(SIZE);
        }
        assertThat(cache.bytes()).isGreaterThan(SIZE / 2);
    }

    @Test
    void compressedFormCounts() {
        cache.keep("key", answer(2_000, null));
        long before = cache.bytes();
        Answer compressed = answer(2_000, null).compressed();
        cache.keep("key", compressed);

        assertThat(compressed.gzip()).isNotNull();
        assertThat(cache.bytes()).isEqualTo(before + compressed.gzip().length);
    }

    @Test
    void largeAnswerIsNotKept() {
        cache.keep("key", answer((int) SIZE / 16, null));

        assertThat(cache.find("key")).isNull();
    }

    @Test
    void answerThatDoesNotLastIsNotKept() {
        cache.keep("key", Answer.of("{}".getBytes(UTF_8), 200, false, null, Answers.NOTHING_TOLD));

        assertThat(cache.find("key")).isNull();
    }

    @Test
    void cacheOfNoSizeKeepsNothing() {
        ResponseCache none = new ResponseCache(0, revisions);
        none.keep("key", answer(1, null));

        assertThat(none.find("key")).isNull();
    }

    private static Answer answer(int bytes, @Nullable String revision) {
        return Answer.of("x".repeat(bytes).getBytes(UTF_8), 200, true, revision, Answers.NOTHING_TOLD);
    }
}
