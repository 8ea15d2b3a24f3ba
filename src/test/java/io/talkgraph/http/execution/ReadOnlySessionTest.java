package io.talkgraph.http.execution;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

import java.sql.Connection;
import java.time.Duration;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ReadOnlySessionTest {

    @Inject
    SessionFactory sessions;

    @Inject
    ReadTransaction transactions;

    @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout")
    int socketTimeoutSeconds;

    @Test
    void readingHasLessPatienceThanThePoolAndGivesItBack() {
        transactions.begin(30);
        try {
            ReadOnlySession reading =
                    new ReadOnlySession(sessions::getCurrentSession, Deadline.in(Duration.ofSeconds(10)));
            Session session = reading.get();
            assertThat(patience(session)).isBetween(10_000, 12_000);

            reading.close();

            assertThat(patience(session)).isEqualTo(socketTimeoutSeconds * 1_000);
        } finally {
            transactions.end();
        }
    }

    private static int patience(Session session) {
        return session.doReturningWork(Connection::getNetworkTimeout);
    }
}
