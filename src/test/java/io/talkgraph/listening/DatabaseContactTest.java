package io.talkgraph.listening;

import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseContactTest {

    private static final Duration NEXT = Duration.ofSeconds(5);

    /** As System.nanoTime may be: about to run over. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000);

    private final DatabaseContact contact = new DatabaseContact(nanos::get);

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void databaseThatHasNeverAnsweredIsDown() {
        assertThat(contact.isUp()).isFalse();

        contact.lost(new SQLException("Connection refused"));

        assertThat(contact.isUp()).isFalse();
        assertThat(contact.problem()).isEqualTo("Connection refused");
    }

    @Test
    void databaseThatAnswersIsUpUntilItShouldHaveAnsweredAgain() {
        contact.answered(NEXT);
        pass(5);
        assertThat(contact.isUp()).isTrue();

        pass(1);
        assertThat(contact.isUp()).isFalse();
        assertThat(contact.problem()).isEqualTo("It does not answer.");

        contact.answered(NEXT);
        assertThat(contact.isUp()).isTrue();
    }

    @Test
    void connectionThatIsMadeAgainAtOnceIsNoReasonToBeDown() {
        contact.answered(NEXT);
        contact.lost(new SQLException("cut"));
        assertThat(contact.isUp()).isTrue();

        contact.answered(NEXT);
        pass(4);
        assertThat(contact.isUp()).isTrue();
    }

    @Test
    void attemptsThatFailDoNotPutItOff() {
        contact.answered(NEXT);
        for (int second = 0; second < 4; second++) {
            contact.lost(new SQLException("refused"));
            pass(1);
        }

        assertThat(contact.isUp()).isFalse();
        assertThat(contact.problem()).isEqualTo("refused");
    }

    @Test
    void lostConnectionCountsBeforeTheNextAnswerIsDue() {
        contact.answered(Duration.ofMinutes(1));
        contact.lost(new SQLException("cut"));
        pass(4);

        assertThat(contact.isUp()).isFalse();
    }
}
