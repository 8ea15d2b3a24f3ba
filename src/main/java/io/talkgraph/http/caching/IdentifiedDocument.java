package io.talkgraph.http.caching;

/**
 * The document of a request, whether it was sent or named.
 *
 * @param text what to execute
 * @param hash the SHA-256 of the text, in lower-case hexadecimal digits
 * @param registers whether the client wants to name it the next time
 */
public record IdentifiedDocument(String text, String hash, boolean registers) {}
