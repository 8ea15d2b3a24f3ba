package io.talkgraph.http.caching;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says which responses the server compresses: text of some length. Vert.x compresses whatever has no {@code
 * Content-Encoding}; Quarkus sets one on all routes but its own.
 */
@ApplicationScoped
class Compression {

    /** Before all routes that answer. */
    private static final int FIRST = -100;

    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/(.*\\+)?(json|xml)|application/(javascript|graphql)|image/svg\\+xml");

    void addRoute(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            context.addHeadersEndHandler(ended -> choose(context));
            context.next();
        });
    }

    private static void choose(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equals("identity")) {
            return;
        }
        if (!isText(headers.get(HttpHeaders.CONTENT_TYPE)) || isShort(headers.get(HttpHeaders.CONTENT_LENGTH))) {
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            return;
        }
        headers.remove(HttpHeaders.CONTENT_ENCODING);
        String vary = headers.get(HttpHeaders.VARY);
        if (vary == null || !vary.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
            headers.add(HttpHeaders.VARY, "Accept-Encoding");
        }
    }

    private static boolean isText(@Nullable String contentType) {
        return contentType != null
                && TEXT.matcher(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .matches();
    }

    private static boolean isShort(@Nullable String length) {
        return length != null && Long.parseLong(length) < Gzip.SHORTEST;
    }
}
