package io.talkgraph.http.execution;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.SQLException;

import static org.assertj.core.api.Assertions.assertThat;

/** The codes are those of PostgreSQL's Appendix A, "PostgreSQL Error Codes". */
class SqlErrorsTest {

    private static final ExecutionConfig CONFIG = Settings.time("3S");

    @ParameterizedTest
    @CsvSource({
        "25006, UNAVAILABLE, only reads",
        "53100, UNAVAILABLE, no room left",
        "53300, UNAVAILABLE, does not answer",
        "57P01, UNAVAILABLE, does not answer",
        "57P03, UNAVAILABLE, does not answer",
        "08006, UNAVAILABLE, does not answer",
        "55P03, UNAVAILABLE, Others are changing",
        "40001, CONFLICT, at the same time",
        "40P01, CONFLICT, at the same time",
        "23505, CONFLICT, same name or slug",
        "57014, LIMIT_EXCEEDED, took too long"
    })
    void changeThatCannotBeMadeHasItsReason(String state, ErrorCode code, String words) {
        assertSeen(SqlErrors.ofWriting(new SQLException("text of the server", state)), code, words);
    }

    @ParameterizedTest
    @CsvSource({
        "40001, UNAVAILABLE, sent again",
        "53100, UNAVAILABLE, no room left",
        "53300, UNAVAILABLE, does not answer",
        "57P02, UNAVAILABLE, does not answer",
        "57014, LIMIT_EXCEEDED, 3000 ms"
    })
    void queryThatCannotBeAnsweredHasItsReason(String state, ErrorCode code, String words) {
        assertSeen(SqlErrors.ofReading(new SQLException("text of the server", state), CONFIG), code, words);
    }

    @Test
    void poolThatLendsNothingCountsAsNoAnswer() {
        assertSeen(
                SqlErrors.ofWriting(new SQLException("Acquisition timeout")), ErrorCode.UNAVAILABLE, "does not answer");
    }

    @Test
    void wrongStatementIsAFaultOfOurs() {
        assertThat(SqlErrors.ofWriting(new SQLException("text of the server", "42601")))
                .isNull();
        assertThat(SqlErrors.ofReading(new SQLException("text of the server", "42703"), CONFIG))
                .isNull();
    }

    private static void assertSeen(ApiException seen, ErrorCode code, String words) {
        assertThat(seen.code()).isEqualTo(code);
        assertThat(seen).hasMessageContaining(words).hasMessageNotContaining("text of the server");
    }
}
