package io.talkgraph.security;

import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.runtime.LaunchMode;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/**
 * A curator for development, without any provider: {@code GET /dev/curator-token} gives whoever sits at this machine a token.
 * It is made at start and known to this process only. Nothing but {@code quarkus:dev} has this: the package is built without
 * it, and if somebody should build one with it, it does nothing there.
 */
@ApplicationScoped
@IfBuildProfile("dev")
public class LocalCurator {

    /** Where the token is. */
    public static final String PATH = "/dev/curator-token";

    static final Caller CALLER = new Caller("developer", Set.of(Caller.CURATOR));

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /** A property and not a field: a live reload loads this class again, and the token in GraphiQL is to live on. */
    private static final String PROPERTY = "talkgraph.development.curator-token";

    private static final int BYTES = 32;

    private final boolean active = LaunchMode.current() == LaunchMode.DEVELOPMENT;

    /** Whether there is one. */
    public boolean isActive() {
        return active;
    }

    void addRoutes(@Observes Router router) {
        if (active) {
            router.get(PATH).handler(this::handle);
        }
    }

    private void handle(RoutingContext context) {
        // A page of another site can give its own name the address of this machine, and would read the answer.
        if (context.request().authority() == null
                || !THIS_MACHINE.contains(context.request().authority().host())) {
            context.fail(404);
            return;
        }
        context.response()
                .putHeader("Content-Type", "text/plain; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(token() + "\n");
    }

    /** Whether a token is the one of this process. */
    boolean issued(String token) {
        return active
                && MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), token().getBytes(StandardCharsets.UTF_8));
    }

    private static synchronized String token() {
        String known = System.getProperty(PROPERTY);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = "dev-" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        System.setProperty(PROPERTY, made);
        return made;
    }
}
