package io.talkgraph.http.caching;

import io.talkgraph.http.documents.Documents;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entity tags (RFC 9110, section 8.8.3): the program, the request and the revision of the catalogue say what the answer
 * is, so a tag is known before the answer. Tags are weak, for an answer has the same tag compressed and not.
 */
@Singleton
public class EntityTags {

    private static final Pattern TAG = Pattern.compile("(?:W/)?(\"[^\"]*\")");
    private static final int DIGITS = 32;

    private final String build;

    @Inject
    EntityTags(CachingConfig config, @ConfigProperty(name = "quarkus.application.version") String version) {
        this(config.build()
                .orElseGet(() -> version.endsWith("-SNAPSHOT") ? version + " " + UUID.randomUUID() : version));
    }

    EntityTags(String build) {
        this.build = build;
    }

    /**
     * The tag of an answer.
     *
     * @param key of the request
     * @param revision of the catalogue that was read; null when nothing was read
     * @param mediaType of the answer
     */
    public String of(String key, @Nullable String revision, String mediaType) {
        String parts = String.join("\n", build, key, revision == null ? "" : revision, mediaType);
        return "W/\"" + Documents.hash(parts).substring(0, DIGITS) + "\"";
    }

    /**
     * Whether a client has the content of a tag (RFC 9110, section 13.1.2, weak comparison).
     *
     * @param ifNoneMatch the lines of the header; empty when there is none. An asterisk names no tag
     */
    public static boolean isNamed(String tag, List<String> ifNoneMatch) {
        Matcher own = TAG.matcher(tag);
        return own.matches()
                && ifNoneMatch.stream()
                        .flatMap(line -> TAG.matcher(line).results())
                        .anyMatch(each -> each.group(1).equals(own.group(1)));
    }

    /** Whether a client wants an answer only if there is none yet: {@code If-None-Match: *}. */
    public static boolean isAnyNamed(List<String> ifNoneMatch) {
        return ifNoneMatch.stream().anyMatch(line -> line.strip().equals("*"));
    }
}
