package io.talkgraph.security;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.talkgraph.testsupport.Tokens;

import java.util.Map;

/** Starts a provider before the service, and gives it to the test. */
public class ProviderResource implements QuarkusTestResourceLifecycleManager {

    private final Provider provider = new Provider(0);

    @Override
    public Map<String, String> start() {
        provider.start();
        return Map.of("quarkus.oidc.auth-server-url", provider.address());
    }

    @Override
    public void stop() {
        provider.stop();
        Tokens.forget("quarkus.oidc.auth-server-url");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(provider, new TestInjector.MatchesType(Provider.class));
    }
}
