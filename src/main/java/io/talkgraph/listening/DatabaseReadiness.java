package io.talkgraph.listening;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the database does not answer. One that only reads answers, and so does one that has much to do. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {

    private final DatabaseContact contact;

    DatabaseReadiness(DatabaseContact contact) {
        this.contact = contact;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Database");
        return contact.isUp()
                ? response.up().build()
                : response.down().withData("reason", contact.problem()).build();
    }
}
