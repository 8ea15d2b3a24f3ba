package io.talkgraph.migration;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready until the schema is one that this program works on. */
@Readiness
@ApplicationScoped
class SchemaReadiness implements HealthCheck {

    private final Schema schema;

    SchemaReadiness(Schema schema) {
        this.schema = schema;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("Schema of the database");
        SchemaStatus status = schema.usable();
        if (status == null) {
            return response.down().withData("reason", schema.problem()).build();
        }
        return response.up()
                .withData("version", String.valueOf(status.found()))
                .withData("known", status.known())
                .build();
    }
}
