package io.talkgraph.operations;

import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.importing.execution.RetagService;
import io.talkgraph.migration.Schema;

/** What the commands work with; asked for when a command has something to do. */
interface Work {

    /**
     * For importing.
     *
     * @throws io.talkgraph.migration.SchemaException when the database is not fit for use
     */
    ImportService imports();

    /**
     * For exporting.
     *
     * @throws io.talkgraph.migration.SchemaException when the database is not fit for use
     */
    CatalogueExporter exporter();

    /**
     * For tagging.
     *
     * @throws io.talkgraph.migration.SchemaException when the database is not fit for use
     */
    RetagService tags();

    /** For migrating; whatever the database is like. */
    Schema schema();

    /** For looking at everything; whatever it is like. */
    SelfCheck check();

    /** Whether the process was told to end: what has not begun does not begin any more. */
    boolean isEnding();

    /** Before the program has started there is nothing to work with. */
    final class NotStarted implements Work {

        @Override
        public ImportService imports() {
            throw notStarted();
        }

        @Override
        public CatalogueExporter exporter() {
            throw notStarted();
        }

        @Override
        public RetagService tags() {
            throw notStarted();
        }

        @Override
        public Schema schema() {
            throw notStarted();
        }

        @Override
        public SelfCheck check() {
            throw notStarted();
        }

        @Override
        public boolean isEnding() {
            return false;
        }

        private static IllegalStateException notStarted() {
            return new IllegalStateException("The program has not started.");
        }
    }
}
