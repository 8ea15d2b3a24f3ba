package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** A maturity level of the Cloud Native Computing Foundation. */
@Description("A maturity level of the Cloud Native Computing Foundation.")
public enum Maturity {
    SANDBOX,
    INCUBATING,
    GRADUATED,
    ARCHIVED
}
