package io.talkgraph.observing;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

class OperationNamesTest {

    private static final int MOST = 100;

    private final OperationNames names = new OperationNames(MOST);

    @Test
    void nameIsItsOwnTag() {
        assertThat(names.tag("Talks", OperationType.QUERY)).isEqualTo("Talks");
        assertThat(names.tag("Talks", OperationType.QUERY)).isEqualTo("Talks");
    }

    @Test
    void missingNameIsAnonymous() {
        assertThat(names.tag(null, OperationType.QUERY)).isEqualTo("anonymous");
        assertThat(names.tag("", OperationType.NONE)).isEqualTo("anonymous");
    }

    @Test
    void namesBeyondTheBoundAreOther() {
        for (int i = 0; i < MOST; i++) {
            assertThat(names.tag("A" + i, OperationType.QUERY)).isEqualTo("A" + i);
        }

        assertThat(names.tag("OneMore", OperationType.QUERY)).isEqualTo("other");
        assertThat(names.tag("A7", OperationType.QUERY)).isEqualTo("A7");
        assertThat(names.tag("A7", OperationType.MUTATION)).isEqualTo("other");
    }

    @Test
    void longNameTakesNoPlace() {
        assertThat(names.tag("x".repeat(65), OperationType.QUERY)).isEqualTo("other");
        assertThat(names.tag("x".repeat(64), OperationType.QUERY)).isEqualTo("x".repeat(64));
    }

    @Test
    void oursAreAlwaysToldApart() {
        IntStream.range(0, MOST).forEach(i -> names.tag("A" + i, OperationType.QUERY));

        assertThat(names.tag("calendar.ics", OperationType.NONE)).isEqualTo("calendar.ics");
    }

    @Test
    void boundHoldsWhenAllComeAtOnce() {
        List<CompletableFuture<Set<String>>> all = IntStream.range(0, 8)
                .mapToObj(thread -> CompletableFuture.supplyAsync(() -> {
                    Set<String> tags = new HashSet<>();
                    IntStream.range(0, 500)
                            .forEach(i -> tags.add(names.tag("T" + thread + "_" + i, OperationType.QUERY)));
                    return tags;
                }))
                .toList();

        Set<String> tags = new HashSet<>();
        all.forEach(each -> tags.addAll(each.join()));
        assertThat(tags).hasSize(MOST + 1).contains("other");
    }
}
