package io.talkgraph.http.caching;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Says which responses the server compresses: text of some length, for clients that take gzip. What a route compressed by
 * itself stays as it is.
 */
@ApplicationScoped
class Compression {

    /** Before all routes that answer. */
    private static final int FIRST = -100;

    private static final Pattern TEXT =
            Pattern.compile("text/.*|application/(.*\\+)?(json|xml)|application/(javascript|graphql)|image/svg\\+xml");

    void addRoute(@Observes Router router) {
        router.route().order(FIRST).handler(context -> {
            // Over HTTP/2 the server would choose before this class does.
            context.response().putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
            context.addHeadersEndHandler(ended -> choose(context));
            context.next();
        });
    }

    private static void choose(RoutingContext context) {
        MultiMap headers = context.response().headers();
        String encoding = headers.get(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || !encoding.equals("identity")) {
            return;
        }
        boolean worthIt =
                isText(headers.get(HttpHeaders.CONTENT_TYPE)) && !isShort(headers.get(HttpHeaders.CONTENT_LENGTH));
        if (worthIt && takes(context.request())) {
            compress(context.request(), headers);
        }
        if (worthIt) {
            addVary(headers);
        }
    }

    /** By HTTP/1 the server compresses what names no encoding, by HTTP/2 what names one. */
    private static void compress(HttpServerRequest request, MultiMap headers) {
        if (request.version() == HttpVersion.HTTP_2) {
            headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
            headers.remove(HttpHeaders.CONTENT_LENGTH);
        } else {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    /** The server itself would compress for clients that refuse it (q=0), and send a body to HEAD. */
    private static boolean takes(HttpServerRequest request) {
        return !request.method().equals(HttpMethod.HEAD) && Gzip.isAccepted(request.getHeader("Accept-Encoding"));
    }

    private static void addVary(MultiMap headers) {
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
