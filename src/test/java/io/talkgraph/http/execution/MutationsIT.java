package io.talkgraph.http.execution;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class MutationsIT extends MutationsTest {}
