package io.talkgraph.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class ConformanceIT extends ConformanceTest {}
