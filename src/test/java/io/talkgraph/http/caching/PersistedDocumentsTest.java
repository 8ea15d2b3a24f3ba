package io.talkgraph.http.caching;

import io.talkgraph.errors.ApiException;
import io.talkgraph.errors.ErrorCode;
import io.talkgraph.http.documents.Documents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PersistedDocumentsTest {

    /** The example of the appendix of GraphQL over HTTP, with the hash that it states. */
    private static final String EXAMPLE = "query($id:ID!){user(id:$id){name}}";

    private static final String EXAMPLE_HASH = "71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b";
    private static final long SIZE = 100_000;

    private final PersistedDocuments open = new PersistedDocuments(new TrustedDocuments(), false, 1_000, SIZE);

    @TempDir
    Path folder;

    @Test
    void textWithoutANameIsItself() {
        IdentifiedDocument document = open.identify(EXAMPLE, null, Map.of());

        assertThat(document).isEqualTo(new IdentifiedDocument(EXAMPLE, EXAMPLE_HASH, false));
    }

    @Test
    void registeredDocumentIsFoundByBothNames() {
        assertCode(ErrorCode.PERSISTED_QUERY_NOT_FOUND, null, null, automatic(EXAMPLE_HASH));
        open.register(open.identify(EXAMPLE, null, automatic(EXAMPLE_HASH)));

        assertThat(open.identify(null, null, automatic(EXAMPLE_HASH)).text()).isEqualTo(EXAMPLE);
        assertThat(open.identify(null, null, automatic("71F7" + EXAMPLE_HASH.substring(4)))
                        .text())
                .isEqualTo(EXAMPLE);
        assertThat(open.identify("", "sha256:" + EXAMPLE_HASH, Map.of()))
                .isEqualTo(new IdentifiedDocument(EXAMPLE, EXAMPLE_HASH, false));
    }

    @Test
    void textWithoutANameIsNotRegistered() {
        open.register(open.identify(EXAMPLE, null, Map.of()));

        assertCode(ErrorCode.PERSISTED_QUERY_NOT_FOUND, null, "sha256:" + EXAMPLE_HASH, Map.of());
    }

    @Test
    void nameMustFitTheText() {
        assertCode(ErrorCode.BAD_USER_INPUT, "{other}", null, automatic(EXAMPLE_HASH));
        assertCode(ErrorCode.BAD_USER_INPUT, "{other}", "sha256:" + EXAMPLE_HASH, Map.of());
        assertCode(ErrorCode.BAD_USER_INPUT, "{other}", "custom", Map.of());
    }

    @Test
    void clientsOfAutomaticPersistedQueriesGetTheirWords() {
        assertThatThrownBy(() -> open.identify(null, null, automatic(EXAMPLE_HASH)))
                .hasMessage("PersistedQueryNotFound");
        PersistedDocuments closed = new PersistedDocuments(new TrustedDocuments(), false, 1_000, 0);
        assertThatThrownBy(() -> closed.identify(null, null, automatic(EXAMPLE_HASH)))
                .hasMessage("PersistedQueryNotSupported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:", "sha256:abc", "sha256:" + "G", "a b", "md5:abc", "", "x-:a", "../../etc/passwd"})
    void identifierOfWrongFormIsRefused(String documentId) {
        assertCode(ErrorCode.BAD_USER_INPUT, null, documentId, Map.of());
    }

    @Test
    void automaticNameOfWrongFormIsRefused() {
        assertCode(ErrorCode.BAD_USER_INPUT, null, null, Map.of("persistedQuery", "x"));
        assertCode(ErrorCode.BAD_USER_INPUT, null, null, Map.of("persistedQuery", Map.of("version", 2)));
        assertCode(ErrorCode.BAD_USER_INPUT, null, null, automatic("abc"));
    }

    @Test
    void memoryAndLengthAreBounded() {
        for (int i = 0; i < 2_000; i++) {
            register(open, "{a" + i + "}" + " ".repeat(i % 900));
            assertThat(open.bytes()).isLessThanOrEqualTo(SIZE);
        }
        String tooLong = "{a}" + " ".repeat(1_000);
        register(open, tooLong);

        assertCode(ErrorCode.PERSISTED_QUERY_NOT_FOUND, null, null, automatic(Documents.hash(tooLong)));
    }

    @Test
    void floodOfDocumentsDoesNotDropTheOnesInUse() {
        register(open, EXAMPLE);
        for (int i = 0; i < 2_000; i++) {
            register(open, "{flood" + i + "}");
            open.identify(null, null, automatic(EXAMPLE_HASH));
        }

        assertThat(open.identify(null, null, automatic(EXAMPLE_HASH)).text()).isEqualTo(EXAMPLE);
    }

    @Test
    void manifestsOfThreeToolsAreRead() throws IOException {
        String sha1 = "0123456789012345678901234567890123456789";
        for (String manifest : new String[] {
            "{\"" + EXAMPLE_HASH + "\": \"" + EXAMPLE + "\", \"" + sha1 + "\": \"{b}\"}",
            "{\"sha256:" + EXAMPLE_HASH + "\": \"" + EXAMPLE + "\", \"" + sha1 + "\": \"{b}\"}",
            "{\"format\": \"apollo-persisted-query-manifest\", \"version\": 1, \"operations\": [{\"id\": \""
                    + EXAMPLE_HASH
                    + "\", \"name\": \"User\", \"type\": \"query\", \"body\": \"" + EXAMPLE + "\"}, {\"id\": \"" + sha1
                    + "\", \"name\": \"B\", \"type\": \"query\", \"body\": \"{b}\"}]}"
        }) {
            PersistedDocuments trusted = trusted(manifest, true);

            assertThat(trusted.identify(null, "sha256:" + EXAMPLE_HASH, Map.of())
                            .text())
                    .isEqualTo(EXAMPLE);
            assertThat(trusted.identify(null, null, automatic(EXAMPLE_HASH)).text())
                    .isEqualTo(EXAMPLE);
            assertThat(trusted.identify(null, sha1, Map.of()))
                    .isEqualTo(new IdentifiedDocument("{b}", Documents.hash("{b}"), false));
            assertThat(trusted.identify("{b}", null, Map.of()).text()).isEqualTo("{b}");
        }
    }

    @Test
    void otherDocumentsAreRefusedWhenOnlyTheTrustedOnesAreAllowed() throws IOException {
        PersistedDocuments only = trusted("{\"" + EXAMPLE_HASH + "\": \"" + EXAMPLE + "\"}", true);
        String other = Documents.hash("{other}");

        for (Map<String, Object> extensions : List.of(Map.<String, Object>of(), automatic(other))) {
            assertThatThrownBy(() -> only.identify("{other}", null, extensions))
                    .isInstanceOfSatisfying(
                            ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_NOT_ALLOWED));
        }
        assertThatThrownBy(() -> only.identify(null, "sha256:" + other, Map.of()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DOCUMENT_NOT_ALLOWED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "[]",
                "{\"a\": 1}",
                "{\"\": \"{a}\"}",
                "{\"operations\": [{\"id\": \"a\"}]}",
                "{\"71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b\": \"{a}\"}",
                "{\"sha256:71f7dc5758652baac68e4a10c50be732b741c892ade2883a99358f52b555286b\": \"{a}\"}"
            })
    void wrongManifestStopsTheStart(String manifest) {
        assertThatThrownBy(() -> trusted(manifest, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("talkgraph.persisted-documents.manifest")
                .hasMessageContaining("documents.json");
    }

    @Test
    void absentManifestStopsTheStart() {
        assertThatThrownBy(() -> TrustedDocuments.read(folder.resolve("absent.json")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("absent.json");
    }

    private PersistedDocuments trusted(String manifest, boolean only) throws IOException {
        Path file = Files.writeString(folder.resolve("documents.json"), manifest);
        return new PersistedDocuments(TrustedDocuments.read(file), only, 1_000, SIZE);
    }

    private static void register(PersistedDocuments documents, String text) {
        documents.register(documents.identify(text, null, automatic(Documents.hash(text))));
    }

    private static Map<String, Object> automatic(String hash) {
        return Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash));
    }

    private void assertCode(
            ErrorCode code, @Nullable String query, @Nullable String documentId, Map<String, Object> extensions) {
        assertThatThrownBy(() -> open.identify(query, documentId, extensions))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
