package io.talkgraph.faults;

import io.restassured.path.json.JsonPath;
import io.talkgraph.testsupport.Replica;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;

import static org.assertj.core.api.Assertions.assertThat;

/** What the tests of faults ask and expect. */
final class Faults {

    /** A service that is well again answers so soon; the time that it may take by itself, not that of a slow machine. */
    static final int RECOVERY_SECONDS = 10;

    static final String QUERY = "{ speakers { totalCount } }";

    private Faults() {}

    /** A mutation that makes a speaker. */
    static String create(String name) {
        return "mutation { createSpeaker(input: {name: \"" + name + "\"}) { speaker { id slug } } }";
    }

    /** The code of the first error; null without one. */
    static String code(HttpResponse<String> answer) {
        return JsonPath.from(answer.body()).getString("errors[0].extensions.code");
    }

    /** The message of the first error; null without one. */
    static String message(HttpResponse<String> answer) {
        return JsonPath.from(answer.body()).getString("errors[0].message");
    }

    static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(code(answer)).as(answer.body()).isEqualTo("UNAVAILABLE");
        assertThat(answer.statusCode()).isIn(200, 503);
    }

    static void assertAnswered(HttpResponse<String> answer) {
        assertThat(answer.body()).contains("\"data\"").doesNotContain("\"errors\"");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Reads and writes are answered again, without anybody's help. */
    static void awaitRecovery(Replica service, String name) throws Exception {
        await("readiness", RECOVERY_SECONDS, service::isReady);
        await("an answer", RECOVERY_SECONDS, () -> code(service.post(QUERY)) == null);
        await("a change", RECOVERY_SECONDS, () -> code(service.post(create(name))) == null);
    }

    static void await(String what, int seconds, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertThat((System.nanoTime() - start) / 1_000_000_000)
                    .as("seconds of waiting for " + what)
                    .isLessThan(seconds);
            Thread.sleep(50);
        }
    }

    /** Whoever reads the log of an operator's night finds lines, and no traces. */
    static void assertNoTraces(Replica service) throws IOException {
        assertNoTraces(service.log());
    }

    /** As {@link #assertNoTraces(Replica)}, for what a command printed. */
    static void assertNoTraces(String log) {
        List<String> traces = log.lines()
                .filter(line -> line.startsWith("\tat ") || line.startsWith("Caused by:"))
                .limit(3)
                .toList();
        assertThat(traces).isEmpty();
    }
}
