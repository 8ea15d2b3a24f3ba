package io.talkgraph.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The page of GraphiQL, with an operation to begin with, in place of SmallRye's. Its program, style and icon come from
 * SmallRye's handler at the same path; nothing comes from another host.
 */
@ApplicationScoped
class GraphiQLPage {

    private static final int BEFORE_SMALLRYE = -1;

    private static final Map<String, String> TYPES = Map.of(
            "index.html", "text/html; charset=utf-8",
            "page.css", "text/css; charset=utf-8",
            "page.js", "text/javascript; charset=utf-8",
            "default.graphql", "text/plain; charset=utf-8");

    private final String path;

    /** Reads where SmallRye serves GraphiQL. */
    GraphiQLPage(@ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String path) {
        this.path = path;
    }

    void addRoutes(@Observes Router router) {
        router.get(path).order(BEFORE_SMALLRYE).handler(this::serveIndex);
        TYPES.forEach((file, type) -> serve(router, file, type));
    }

    private void serveIndex(RoutingContext context) {
        // A route of Vert.x matches with and without the last slash; the files of the page are beside the one with it.
        if (context.request().path().endsWith("/")) {
            context.response()
                    .putHeader("Content-Type", TYPES.get("index.html"))
                    .end(content("index.html"));
        } else {
            context.redirect(path + "/");
        }
    }

    private void serve(Router router, String file, String type) {
        Buffer content = content(file);
        router.get(path + "/" + file).order(BEFORE_SMALLRYE).handler(context -> context.response()
                .putHeader("Content-Type", type)
                .end(content));
    }

    private static Buffer content(String file) {
        try (InputStream in = GraphiQLPage.class.getResourceAsStream("/graphiql/" + file)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file graphiql/" + file + ". Build it again.");
            }
            return Buffer.buffer(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
