package io.talkgraph.http.execution;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import org.junit.jupiter.api.Test;

import java.sql.SQLException;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of exceptions on their way to the client; those of statements are in {@link SqlErrorsTest}. */
class ErrorsTest {

    private final Errors errors = new Errors(Settings.time("3S"));

    @Test
    void transactionWhoseTimeIsOverIsNoFaultOfOurs() {
        Map<String, Object> seen =
                errors.specification(new IllegalStateException(new RollbackException("ARJUNA016102")));

        assertThat(code(seen)).isEqualTo("UNAVAILABLE");
        assertThat(seen.get("message").toString()).contains("undone").doesNotContain("ARJUNA");
    }

    @Test
    void reasonOfARollbackCounts() {
        assertThat(code(errors.specification(rollback(new SQLException("lost", "08006")))))
                .isEqualTo("UNAVAILABLE");
        assertThat(code(errors.specification(rollback(new SQLException("wrong", "42601")))))
                .isEqualTo("INTERNAL");
        assertThat(code(errors.specification(rollback(new PersistenceException("wrong")))))
                .isEqualTo("INTERNAL");
    }

    /** A commit has its reason beside its failure. */
    private static Throwable rollback(Exception reason) {
        RollbackException rollback = new RollbackException("ARJUNA016053");
        rollback.addSuppressed(reason);
        return new IllegalStateException(rollback);
    }

    @Test
    void faultOfOursIsToldByItsIdOnly() {
        Map<String, Object> seen = errors.specification(new IllegalStateException("the wheel came off"));

        assertThat(code(seen)).isEqualTo("INTERNAL");
        assertThat(seen.toString()).doesNotContain("wheel").doesNotContain("IllegalState");
    }

    @Test
    void whatWasMadeForTheClientIsFoundBelow() {
        Map<String, Object> seen = errors.specification(
                new IllegalStateException(ApiException.of(ErrorCode.NOT_FOUND, "There is no such talk.")));

        assertThat(code(seen)).isEqualTo("NOT_FOUND");
        assertThat(seen).containsEntry("message", "There is no such talk.");
    }

    private static Object code(Map<String, Object> seen) {
        return ((Map<?, ?>) seen.get("extensions")).get("code");
    }
}
