package io.talkgraph.migration;

import io.quarkus.runtime.StartupEvent;
import io.talkgraph.observing.Gauges;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Tells by a metric whether the schema is fit for use, which readiness tells the load balancer. */
@Singleton
class SchemaGauge {

    private final Schema schema;
    private final Gauges gauges;

    SchemaGauge(Schema schema, Gauges gauges) {
        this.schema = schema;
        this.gauges = gauges;
    }

    void onStart(@Observes StartupEvent event) {
        gauges.watch(
                "talkgraph.schema.current",
                "1 when the schema of the database is one that this version works with",
                () -> schema.usable() != null);
    }
}
