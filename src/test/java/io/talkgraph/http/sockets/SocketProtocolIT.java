package io.talkgraph.http.sockets;

import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same against the packaged program. */
@QuarkusIntegrationTest
class SocketProtocolIT extends SocketProtocolTest {}
