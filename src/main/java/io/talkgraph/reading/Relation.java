package io.talkgraph.reading;

import io.talkgraph.catalogue.CatalogueEntity;

/**
 * From entries to what hangs on them: a complete short list for each, such as the speakers of a talk.
 *
 * @param name the field it answers: {@code Talk.speakers}; unique
 * @param type the entity of the children
 * @param sql a statement over the parents {@code :keys} that selects the child as <code>{c.*}</code> and its parent as
 *     {@code parent_key}, in the order of the answer
 */
public record Relation<C extends CatalogueEntity>(String name, Class<C> type, String sql) {}
