package io.talkgraph.catalogue.value;

import org.eclipse.microprofile.graphql.Description;

/** A maturity level of the Cloud Native Computing Foundation. */
@Description("A maturity level of the Cloud Native Computing Foundation.")
public enum Maturity {
    @Description("The entry level.")
    SANDBOX,
    @Description("In use in production by some.")
    INCUBATING,
    @Description("In use in production by many.")
    GRADUATED,
    @Description("No longer developed.")
    ARCHIVED
}
