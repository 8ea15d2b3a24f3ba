package io.talkgraph.importing.writing;

import io.talkgraph.importing.ImportProblems;
import jakarta.persistence.EntityManager;

/**
 * What the writers of one import share.
 *
 * @param em the session of the transaction
 * @param source who states what the draft says, as in a provenance
 * @param changes takes what was touched
 * @param problems takes what a curator should look at
 */
record WriteContext(EntityManager em, String source, Changes changes, ImportProblems problems) {}
