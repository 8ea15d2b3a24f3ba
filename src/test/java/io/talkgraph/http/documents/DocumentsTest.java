package io.talkgraph.http.documents;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import static org.assertj.core.api.Assertions.assertThat;

/** What is remembered of documents, and for how much memory. */
@QuarkusTest
class DocumentsTest {

    @Inject
    Documents documents;

    @Inject
    LimitsConfig config;

    @Test
    void documentIsReadOnceHoweverManyAskAtOnce() throws InterruptedException, ExecutionException {
        String text = "{ talks { nodes {" + " title".repeat(800) + " } } } # " + System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<PreparedDocument>> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            asked.add(clients.submit(() -> documents.prepare(text)));
        }

        Set<PreparedDocument> prepared = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Future<PreparedDocument> each : asked) {
            prepared.add(each.get());
        }
        clients.shutdown();

        assertThat(prepared).hasSize(1);
    }

    @Test
    void memoryForDocumentsIsBounded() {
        long allowed = config.cache().asLongValue();
        PreparedDocument large = documents.prepare(large(0));
        assertThat(large.errors()).isEmpty();
        assertThat(large.bytes()).isGreaterThan(100_000);

        for (int i = 1; i < 2 * allowed / large.bytes(); i++) {
            documents.prepare(large(i));
        }

        assertThat(documents.rememberedBytes()).isBetween(allowed / 2, allowed);
    }

    @Test
    void documentThatIsTooLongIsNotRemembered() {
        long before = documents.rememberedBytes();

        PreparedDocument refused = documents.prepare("{ a }" + " ".repeat(config.characters()));

        assertThat(refused.errors()).hasSize(1);
        assertThat(documents.rememberedBytes()).isEqualTo(before);
    }

    @Test
    void costBelongsToTheOperationThatIsNamed() {
        PreparedDocument document =
                documents.prepare("query A { talks { nodes { id } } } query B { talk(slug: \"t\") { id } }");

        assertThat(documents.cost(document, "A", Map.of()))
                .extracting(Cost::requested)
                .isEqualTo(21L);
        assertThat(documents.cost(document, "B", Map.of()))
                .extracting(Cost::requested)
                .isEqualTo(1L);
        assertThat(documents.cost(document, null, Map.of())).isNull();
        assertThat(documents.cost(document, "C", Map.of())).isNull();
    }

    private static String large(int number) {
        return "query Q" + number + " { nodes(ids: [" + "\"x\" ".repeat(1_000) + "]) { id } }";
    }
}
