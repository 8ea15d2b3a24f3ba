package io.talkgraph.security;

import io.quarkus.oidc.runtime.TenantConfigBean;
import jakarta.enterprise.context.ApplicationScoped;

/** Whether anybody issues tokens for this service. */
@ApplicationScoped
class Issuer {

    private final boolean configured;

    Issuer(TenantConfigBean tenants) {
        this.configured = tenants.getDefaultTenant().oidcConfig().tenantEnabled();
    }

    /** Whether one is configured; without one no token is valid. It need not be reachable. */
    boolean isConfigured() {
        return configured;
    }
}
