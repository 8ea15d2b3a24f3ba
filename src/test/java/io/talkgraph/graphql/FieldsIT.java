package io.talkgraph.graphql;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class FieldsIT extends FieldsTest {}
