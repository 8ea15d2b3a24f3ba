package io.talkgraph.importing.tripreport.facts;

import io.talkgraph.catalogue.value.Maturity;

/**
 * A project with its maturity.
 *
 * @param words as stated
 */
public record ProjectMaturity(String project, Maturity maturity, String words) {}
