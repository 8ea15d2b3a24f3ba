package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusMock;
import io.talkgraph.security.Caller;
import io.talkgraph.security.Callers;
import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.function.Supplier;

/** Lets a test be somebody, for whom tokens are not the matter. */
final class Curators {

    private Curators() {}

    /** All requests until the end of the test are this curator's. */
    static void beCurator(String name) {
        be(new Caller(name, Set.of(Caller.CURATOR)));
    }

    /** All requests until the end of the test are those of somebody with a token who is no curator. */
    static void beSomebody() {
        be(new Caller("somebody", Set.of()));
    }

    /** All requests until the end of the test come without a token. */
    static void beNobody() {
        be(null);
    }

    private static void be(@Nullable Caller caller) {
        QuarkusMock.installMockForType(
                new Callers() {
                    @Override
                    public <R> R with(@Nullable Caller unused, Supplier<R> execution) {
                        return super.with(caller, execution);
                    }
                },
                Callers.class);
    }
}
