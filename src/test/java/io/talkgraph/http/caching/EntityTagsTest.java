package io.talkgraph.http.caching;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class EntityTagsTest {

    private final EntityTags tags = new EntityTags("1.0");

    @Test
    void everyPartTellsTagsApart() {
        assertThat(List.of(
                        tags.of("key", "1-a", "application/json"),
                        tags.of("other", "1-a", "application/json"),
                        tags.of("key", "2-b", "application/json"),
                        tags.of("key", null, "application/json"),
                        tags.of("key", "1-a", "application/graphql-response+json"),
                        new EntityTags("1.1").of("key", "1-a", "application/json")))
                .doesNotHaveDuplicates()
                .allMatch(tag -> tag.matches("W/\"[0-9a-f]{32}\""));
    }

    @Test
    void replicasOfOneBuildAgree() {
        assertThat(new EntityTags("1.0").of("key", "1-a", "x")).isEqualTo(tags.of("key", "1-a", "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"W/\"a\"", "\"a\"", "\"b\", W/\"a\"", "\"x, y\",\"a\" "})
    void tagIsFoundInTheHeader(String header) {
        assertThat(EntityTags.isNamed("W/\"a\"", List.of(header))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "*", "\"b\"", "W/\"A\"", "\"aa\""})
    void otherHeadersNameOtherTags(String header) {
        assertThat(EntityTags.isNamed("W/\"a\"", List.of(header))).isFalse();
    }

    @Test
    void headerMayHaveSeveralLinesAndAnAsterisk() {
        assertThat(EntityTags.isNamed("W/\"a\"", List.of("\"b\"", "\"a\""))).isTrue();
        assertThat(EntityTags.isAnyNamed(List.of(" * "))).isTrue();
        assertThat(EntityTags.isAnyNamed(List.of("\"*\""))).isFalse();
    }
}
