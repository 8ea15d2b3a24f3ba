package io.talkgraph.operations;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LocalPostgresTest {

    @Test
    void nameOfTheDatabaseIsReplaced() {
        assertThat(LocalPostgres.withDatabase("jdbc:postgresql://localhost:5432/postgres?user=postgres", "talkgraph"))
                .isEqualTo("jdbc:postgresql://localhost:5432/talkgraph?user=postgres");
        assertThat(LocalPostgres.withDatabase("jdbc:postgresql://db.example:5432/", "talkgraph"))
                .isEqualTo("jdbc:postgresql://db.example:5432/talkgraph");
    }

    @Test
    void silenceIsNoAnswer() {
        assertThat(LocalPostgres.answers("jdbc:postgresql://localhost:1/postgres?user=postgres"))
                .isFalse();
    }
}
