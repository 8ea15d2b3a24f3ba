package io.talkgraph.migration;

/**
 * Told once in a process that serves: from now on the catalogue can be read and written.
 *
 * @param status of the schema
 */
public record SchemaReady(SchemaStatus status) {}
