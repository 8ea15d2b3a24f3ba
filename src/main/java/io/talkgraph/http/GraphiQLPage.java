package io.talkgraph.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.talkgraph.security.LocalCurator;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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
            "page.js", "text/javascript; charset=utf-8");

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String EXAMPLES = "examples/index.json";

    /** The page of GraphiQL. */
    @ConfigMapping(prefix = "talkgraph.graphiql")
    interface Config {

        /** Whether there is one. */
        @WithDefault("true")
        boolean enabled();
    }

    private final String path;
    private final Config config;
    private final ObjectMapper json;
    private final Instance<LocalCurator> local;

    /** Reads where SmallRye serves GraphiQL. */
    GraphiQLPage(
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.root-path") String path,
            Config config,
            ObjectMapper json,
            Instance<LocalCurator> local) {
        this.path = path;
        this.config = config;
        this.json = json;
        this.local = local;
    }

    void addRoutes(@Observes Router router) {
        if (!config.enabled()) {
            // What SmallRye has there is part of the program; nobody is to find it.
            router.route(path + "*").order(BEFORE_SMALLRYE).handler(context -> context.fail(404));
            return;
        }
        router.get(path).order(BEFORE_SMALLRYE).handler(this::serveIndex);
        TYPES.forEach((file, type) -> serve(router, file, type));
        serve(router, EXAMPLES, "application/json");
        examples().forEach(name -> serve(router, "examples/" + name + ".graphql", TEXT));
    }

    /** The names of the example operations, in the order they are offered. */
    List<String> examples() {
        try {
            return json.readValue(content(EXAMPLES).getBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serveIndex(RoutingContext context) {
        // A route of Vert.x matches with and without the last slash; the files of the page are beside the one with it.
        if (context.request().path().endsWith("/")) {
            context.response()
                    .putHeader("Content-Type", TYPES.get("index.html"))
                    .end(index());
        } else {
            context.redirect(path + "/");
        }
    }

    /** The page; that of development says where a curator's token is. */
    private Buffer index() {
        Buffer page = content("index.html");
        return local.isResolvable() && local.get().isActive()
                ? Buffer.buffer(page.toString()
                        .replace(
                                "<title>",
                                "<meta name=\"curator-token\" content=\"" + LocalCurator.PATH + "\">\n    <title>"))
                : page;
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
