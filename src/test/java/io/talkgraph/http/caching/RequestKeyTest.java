package io.talkgraph.http.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

class RequestKeyTest {

    @Test
    void orderOfNamesSaysNothing() throws JsonProcessingException {
        assertThat(key("{\"a\": 1, \"b\": {\"c\": [1, {\"d\": null, \"e\": 2}], \"f\": \"x\"}}"))
                .isEqualTo(key("{\"b\": {\"f\": \"x\", \"c\": [1, {\"e\": 2, \"d\": null}]}, \"a\": 1}"));
    }

    @Test
    void otherValuesAreOtherRequests() throws JsonProcessingException {
        assertThat(List.of(
                        key("{}"),
                        key("{\"a\": null}"),
                        key("{\"a\": 1}"),
                        key("{\"a\": \"1\"}"),
                        key("{\"a\": [1, 2]}"),
                        key("{\"a\": [2, 1]}"),
                        key("{\"a\": true}")))
                .doesNotHaveDuplicates();
    }

    @Test
    void noPartPosesAsAnother() {
        assertThat(List.of(
                        RequestKey.of("h", null, Map.of()),
                        RequestKey.of("h", "A", Map.of()),
                        RequestKey.of("hA", null, Map.of()),
                        RequestKey.of("h", "A\",{}", Map.of()),
                        RequestKey.of("h2", "A", Map.of())))
                .doesNotHaveDuplicates();
        assertThat(RequestKey.of("h", "", Map.of())).isEqualTo(RequestKey.of("h", null, Map.of()));
    }

    private static String key(String variables) throws JsonProcessingException {
        return RequestKey.of("h", null, new ObjectMapper().readValue(variables, new TypeReference<>() {}));
    }
}
