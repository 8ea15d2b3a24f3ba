package io.talkgraph.observing;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class OperationFactsTest {

    @ParameterizedTest
    @CsvSource({
        "true,  '',                              SUCCESS",
        "true,  UNAUTHENTICATED,                 PARTIAL",
        "true,  'UNAUTHENTICATED INTERNAL',      FAILED",
        "true,  'BAD_USER_INPUT UNAVAILABLE',    UNAVAILABLE",
        "true,  'UNAVAILABLE INTERNAL',          FAILED",
        "false, BAD_USER_INPUT,                  REFUSED",
        "false, LIMIT_EXCEEDED,                  REFUSED",
        "false, PERSISTED_QUERY_NOT_FOUND,       REFUSED",
        "false, UNAVAILABLE,                     UNAVAILABLE",
        "false, INTERNAL,                        FAILED",
    })
    void worstErrorCounts(boolean data, String codes, RequestOutcome outcome) {
        Map<String, Object> response = new LinkedHashMap<>();
        List<Map<String, Object>> errors = Stream.of(codes.split(" "))
                .filter(code -> !code.isEmpty())
                .map(code -> error(ApiException.of(ErrorCode.valueOf(code), "no")))
                .toList();
        if (!errors.isEmpty()) {
            response.put("errors", errors);
        }
        if (data) {
            response.put("data", Map.of());
        }

        assertThat(OperationFacts.of("A", OperationType.QUERY, 3, response).outcome())
                .isEqualTo(outcome);
    }

    @Test
    void limitsAreNamedOnce() {
        Map<String, Object> depth = error(ApiException.limit("depth", 9, 5, "too deep"));
        Map<String, Object> unnamed = error(ApiException.of(ErrorCode.LIMIT_EXCEEDED, "too much"));

        assertThat(OperationFacts.refused(List.of(depth, depth, unnamed)).limits())
                .containsExactlyInAnyOrder("depth", "other");
    }

    private static Map<String, Object> error(ApiException exception) {
        return Map.of("message", String.valueOf(exception.getMessage()), "extensions", exception.extensions());
    }
}
