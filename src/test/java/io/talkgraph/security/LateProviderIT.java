package io.talkgraph.security;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class LateProviderIT extends LateProviderTest {}
