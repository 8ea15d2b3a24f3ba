package io.talkgraph.http.caching;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class NamedDocumentsIT extends NamedDocumentsTest {}
