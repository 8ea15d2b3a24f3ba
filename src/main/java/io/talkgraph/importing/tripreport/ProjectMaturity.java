package io.talkgraph.importing.tripreport;

import io.talkgraph.catalogue.value.Maturity;

/**
 * A project with its maturity.
 *
 * @param words as stated
 */
record ProjectMaturity(String project, Maturity maturity, String words) {}
