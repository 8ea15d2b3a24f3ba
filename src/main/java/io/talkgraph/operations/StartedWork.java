package io.talkgraph.operations;

import io.talkgraph.exporting.CatalogueExporter;
import io.talkgraph.importing.execution.ImportService;
import io.talkgraph.importing.execution.RetagService;
import io.talkgraph.migration.Schema;
import jakarta.enterprise.context.ApplicationScoped;

/** What the commands of a program that has started work with: the schema is made ready before the catalogue is touched. */
@ApplicationScoped
class StartedWork implements Work {

    private final ImportService imports;
    private final CatalogueExporter exporter;
    private final RetagService tags;
    private final Schema schema;
    private final SelfCheck check;
    private final Termination termination;

    StartedWork(
            ImportService imports,
            CatalogueExporter exporter,
            RetagService tags,
            Schema schema,
            SelfCheck check,
            Termination termination) {
        this.imports = imports;
        this.exporter = exporter;
        this.tags = tags;
        this.schema = schema;
        this.check = check;
        this.termination = termination;
    }

    @Override
    public ImportService imports() {
        return ready(imports);
    }

    @Override
    public CatalogueExporter exporter() {
        return ready(exporter);
    }

    @Override
    public RetagService tags() {
        return ready(tags);
    }

    @Override
    public Schema schema() {
        return schema;
    }

    @Override
    public SelfCheck check() {
        return check;
    }

    @Override
    public boolean isEnding() {
        return termination.isRequested();
    }

    private <T> T ready(T service) {
        if (schema.usable() == null) {
            schema.prepare();
        }
        return service;
    }
}
