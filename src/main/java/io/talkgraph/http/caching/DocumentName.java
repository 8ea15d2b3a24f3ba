package io.talkgraph.http.caching;

import io.talkgraph.errors.ApiException;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a request calls its document.
 *
 * @param identifier a SHA-256 in lower-case hexadecimal digits, or another name that the operator gave
 * @param automatic whether it came by the protocol of automatic persisted queries, whose clients wait for its words
 */
record DocumentName(String identifier, boolean automatic) {

    private static final String PREFIX = "sha256:";
    private static final String HASH_FIELD = "extensions.persistedQuery.sha256Hash";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern CUSTOM =
            Pattern.compile("[A-Za-z0-9._~-]{1,200}|x-[A-Za-z0-9._~-]+:[A-Za-z0-9._~-]{1,200}");

    /**
     * Reads the name: {@code documentId} (GraphQL over HTTP, appendix on persisted documents) or {@code
     * extensions.persistedQuery} (Apollo).
     *
     * @return null when the request names none
     * @throws ApiException when it is none
     */
    static @Nullable DocumentName of(@Nullable String documentId, Map<String, Object> extensions) {
        if (documentId != null) {
            return new DocumentName(identifier(documentId), false);
        }
        Object automatic = extensions.get("persistedQuery");
        return automatic == null ? null : new DocumentName(hash(automatic), true);
    }

    private static String identifier(String documentId) {
        String hash = documentId.startsWith(PREFIX) ? documentId.substring(PREFIX.length()) : null;
        if (hash == null
                ? !CUSTOM.matcher(documentId).matches()
                : !HASH.matcher(hash).matches()) {
            throw ApiException.badInput(
                    "documentId",
                    "documentId is the hash of a document: sha256: with 64 lower-case hexadecimal digits;"
                            + " or a name that the operator of this server gave.");
        }
        return hash == null ? documentId : hash;
    }

    private static String hash(Object persistedQuery) {
        if (!(persistedQuery instanceof Map<?, ?> fields)
                || !(fields.get("version") instanceof Number version)
                || version.intValue() != 1) {
            throw ApiException.badInput(
                    "extensions.persistedQuery", "extensions.persistedQuery is {\"version\": 1, \"sha256Hash\": ...}.");
        }
        if (!(fields.get("sha256Hash") instanceof String hash)
                || !HASH.matcher(hash.toLowerCase(Locale.ROOT)).matches()) {
            throw ApiException.badInput(
                    HASH_FIELD, HASH_FIELD + " is the hash of the document: 64 hexadecimal digits.");
        }
        return hash.toLowerCase(Locale.ROOT);
    }

    /** Whether this is a hash, that a text can be compared with. */
    boolean isHash() {
        return HASH.matcher(identifier).matches();
    }

    /** The error of a name that does not fit the text beside it. */
    ApiException mismatch(String hash) {
        return ApiException.badInput(
                automatic ? HASH_FIELD : "documentId",
                "The query has the SHA-256 " + hash + " and not " + identifier + "; hash the text as it is sent.");
    }
}
