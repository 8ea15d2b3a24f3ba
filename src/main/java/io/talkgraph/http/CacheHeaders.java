package io.talkgraph.http;

import io.talkgraph.http.caching.CachingConfig;
import io.vertx.core.http.HttpServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** What responses tell clients and proxies about keeping them (RFC 9111). */
@ApplicationScoped
class CacheHeaders {

    private final String control;

    CacheHeaders(CachingConfig config) {
        this.control = control(config);
    }

    private static String control(CachingConfig config) {
        long maxAge = config.maxAge().toSeconds();
        if (maxAge == 0) {
            return "public, no-cache";
        }
        long stale = config.staleWhileRevalidate().toSeconds();
        return "public, max-age=" + maxAge + (stale == 0 ? "" : ", stale-while-revalidate=" + stale);
    }

    /**
     * Adds the headers to a response.
     *
     * @param tag of the response; null when nobody may keep it
     */
    void add(HttpServerResponse response, @Nullable String tag) {
        response.putHeader("Cache-Control", tag == null ? "no-store" : control);
        if (tag != null) {
            response.putHeader("ETag", tag);
        }
    }
}
