package io.talkgraph.http.caching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.talkgraph.http.documents.Documents;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The documents that the operator brings along, by their identifiers and by their hashes. */
final class TrustedDocuments {

    private static final Pattern SHA_256 = Pattern.compile("(?:sha256:)?([0-9a-f]{64})");

    private final Map<String, String> texts = new LinkedHashMap<>();

    /** None. */
    TrustedDocuments() {}

    /**
     * Reads a manifest: {@code {"<identifier>": "<text>"}}, as GraphQL Code Generator and Relay write it, or the one of
     * Apollo. An identifier that is a SHA-256 must be that of its text; others (MD5 of Relay, SHA-1 of Code Generator) are
     * taken as they are.
     *
     * @throws IllegalStateException with what is wrong and what to do; the service must not start with half of it
     */
    static TrustedDocuments read(Path file) {
        TrustedDocuments documents = new TrustedDocuments();
        try {
            JsonNode manifest = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (manifest.path("operations").isArray()) {
                manifest.path("operations")
                        .forEach(each -> documents.add(file, each.path("id").asText(), each.path("body")));
            } else if (manifest.isObject()) {
                manifest.properties().forEach(each -> documents.add(file, each.getKey(), each.getValue()));
            } else {
                throw wrong(file, "is no JSON object from identifier to document");
            }
        } catch (JsonProcessingException e) {
            throw wrong(file, "is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw wrong(file, "cannot be read: " + e);
        }
        return documents;
    }

    private void add(Path file, String identifier, JsonNode text) {
        if (!text.isTextual() || identifier.isEmpty()) {
            throw wrong(file, "has no text for the document \"" + identifier + "\"");
        }
        String hash = Documents.hash(text.textValue());
        var claimed = SHA_256.matcher(identifier);
        if (claimed.matches() && !hash.equals(claimed.group(1))) {
            throw wrong(file, "names " + identifier + " what has the SHA-256 " + hash + "; write it anew");
        }
        texts.put(identifier, text.textValue());
        texts.put(hash, text.textValue());
    }

    private static IllegalStateException wrong(Path file, String what) {
        return new IllegalStateException("talkgraph.persisted-documents.manifest: " + file + " " + what + ".");
    }

    /**
     * The text of a document; null when there is none.
     *
     * @param identifier a SHA-256 in lower-case hexadecimal digits, or what the manifest calls it
     */
    @Nullable
    String find(String identifier) {
        return texts.get(identifier);
    }

    /** All documents, by their identifiers and by their hashes. */
    Map<String, String> all() {
        return new LinkedHashMap<>(texts);
    }
}
