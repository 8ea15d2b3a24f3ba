package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusTest;
import io.talkgraph.testsupport.Reports;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A search in the five documents as their authors wrote them. */
@QuarkusTest
class SeedSearchTest extends SearchedReports {

    private static final Path SEEDS = Path.of("../shared/seeds");

    @Override
    Map<String, byte[]> documents() throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "the five reports are other people's texts, in ../shared/seeds only");
        return Reports.in(SEEDS);
    }

    @Test
    void spanishWordsAreFound() {
        // Line 8 of document 004, on the keynote of Kelsey Hightower; "aburrido" is the same word.
        assertThat(names("aburridos", "TALK")).contains("KubeCon Opening Keynote - Project Update");
        assertThat(names("aburrido", "TALK")).contains("KubeCon Opening Keynote - Project Update");
        // Line 1 of the same document is its title.
        assertThat(search("dia").getList("search.edges.node.source", String.class))
                .anySatisfy(source -> assertThat(source).startsWith("004"));
    }
}
