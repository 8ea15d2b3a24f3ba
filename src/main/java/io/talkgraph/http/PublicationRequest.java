package io.talkgraph.http;

import io.talkgraph.http.caching.RequestKey;
import io.vertx.ext.web.RoutingContext;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A request for a document.
 *
 * @param slug of the conference; empty for a form that has none in its path
 * @param parameters by name; empty for a form with a slug, to which they mean nothing
 */
record PublicationRequest(PublicationForm form, String slug, Map<String, List<String>> parameters) {

    private static final String NO_DOCUMENT_OF_GRAPHQL = "publication";
    private static final int LONGEST_NAME = 100;

    /** @throws io.vertx.ext.web.handler.HttpException when the parameters are not encoded as such */
    static PublicationRequest of(RoutingContext context, PublicationForm form) {
        String slug = Objects.requireNonNullElse(context.pathParam("slug"), "");
        Map<String, List<String>> parameters = new TreeMap<>();
        if (slug.isEmpty()) {
            context.queryParams().names().forEach(name -> parameters.put(name, context.queryParam(name)));
        }
        return new PublicationRequest(form, slug, parameters);
    }

    /** The same for requests that ask the same. */
    String key() {
        return RequestKey.of(NO_DOCUMENT_OF_GRAPHQL, form.name() + " " + slug, Map.copyOf(parameters));
    }

    /** A name for the file, of harmless characters: that of the conference, when it is one. */
    String fileName() {
        List<String> conferences = slug.isEmpty() ? parameters.getOrDefault("conference", List.of()) : List.of(slug);
        String name = conferences.size() == 1 ? conferences.get(0).replaceAll("[^a-z0-9-]", "") : "";
        return (name.isEmpty() || name.length() > LONGEST_NAME ? "talks" : name) + form.ending();
    }
}
