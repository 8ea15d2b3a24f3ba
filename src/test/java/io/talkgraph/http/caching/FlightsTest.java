package io.talkgraph.http.caching;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class FlightsTest {

    private final Flights flights = new Flights();
    private final List<Promise<Answer>> executions = new ArrayList<>();

    @Test
    void equalRequestsAreExecutedOnce() {
        List<Future<Answer>> all = List.of(join("key", "1-a"), join("key", "1-a"), join("key", "1-a"));
        assertThat(executions).hasSize(1);

        executions.get(0).complete(answer(true));

        assertThat(all)
                .allMatch(each ->
                        each.succeeded() && each.result().equals(all.get(0).result()));
    }

    @Test
    void whoComesLaterIsExecutedAgain() {
        Future<Answer> first = join("key", "1-a");
        executions.get(0).complete(answer(true));
        Future<Answer> second = join("key", "1-a");

        assertThat(first.isComplete()).isTrue();
        assertThat(second.isComplete()).isFalse();
        assertThat(executions).hasSize(2);
    }

    @Test
    void otherRequestsRevisionsAndUnknownOnesAreNotShared() {
        List<Future<Answer>> all = List.of(
                join("key", "1-a"), join("other", "1-a"), join("key", "2-b"), join("key", null), join("key", null));

        assertThat(executions).hasSameSizeAs(all);
    }

    @Test
    void failureIsNotShared() {
        Future<Answer> first = join("key", "1-a");
        Future<Answer> second = join("key", "1-a");
        executions.get(0).fail("lost");
        assertThat(first.failed()).isTrue();
        assertThat(second.isComplete()).isFalse();

        executions.get(1).complete(answer(true));
        assertThat(second.succeeded()).isTrue();
    }

    @Test
    void answerWithErrorsIsNotShared() {
        Future<Answer> first = join("key", "1-a");
        Future<Answer> second = join("key", "1-a");
        executions.get(0).complete(answer(false));

        assertThat(first.succeeded()).isTrue();
        assertThat(second.isComplete()).isFalse();
        assertThat(executions).hasSize(2);
    }

    @Test
    void executionThatDoesNotBeginLeavesNobodyWaiting() {
        try {
            Future<Answer> none = flights.join("key", "1-a", () -> {
                throw new IllegalStateException("rejected");
            });
            assertThat(none).isNull();
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("rejected");
        }
        Future<Answer> next = join("key", "1-a");

        assertThat(executions).hasSize(1);
        assertThat(next.isComplete()).isFalse();
    }

    private Future<Answer> join(String key, @Nullable String revision) {
        return flights.join(key, revision, () -> {
            Promise<Answer> execution = Promise.promise();
            executions.add(execution);
            return execution.future();
        });
    }

    private static Answer answer(boolean lasting) {
        return Answer.of("{}".getBytes(UTF_8), 200, lasting, "1-a", Answers.NOTHING_TOLD);
    }
}
