package io.talkgraph.faults;

import io.talkgraph.testsupport.PostgresServer;
import io.talkgraph.testsupport.Replica;
import io.talkgraph.testsupport.TcpProxy;
import io.talkgraph.testsupport.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;

import static io.talkgraph.faults.Faults.assertAnswered;
import static io.talkgraph.faults.Faults.create;

/**
 * The first change after a start, by way of a network. On virtual threads a native executable (GraalVM 25) forgot about one of
 * fifteen, whose answer from the database was never read.
 */
@Tag("processes")
@EnabledIf(
        value = "io.talkgraph.testsupport.PackagedProgram#isNative",
        disabledReason = "a matter of the native executable, which starts often enough in half a minute")
class FirstChangeIT {

    private static TcpProxy network;
    private static String database = "";

    @BeforeAll
    static void startTheDatabase() throws Exception {
        PostgresServer server = PostgresServer.start();
        network = TcpProxy.before("localhost", server.port());
        database = PostgresServer.by(network.port(), server.database("talkgraph_first_change_it"));
    }

    @AfterAll
    static void stop() throws Exception {
        if (network != null) {
            network.close();
        }
    }

    @RepeatedTest(20)
    @Timeout(30)
    void isAnswered(RepetitionInfo start) throws Exception {
        try (Replica service = Replica.start("first-change", database, new Tokens().start())) {
            assertAnswered(service.post(create("First " + start.getCurrentRepetition())));
        }
    }
}
