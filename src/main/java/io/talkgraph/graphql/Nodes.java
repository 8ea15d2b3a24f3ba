package io.talkgraph.graphql;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Node;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.reading.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** Entries of any kind, one statement for each kind. */
@ApplicationScoped
class Nodes {

    private final Reader reader;

    Nodes(Reader reader) {
        this.reader = reader;
    }

    /** The entry with that id; null when there is none. */
    CompletionStage<@Nullable Node> find(NodeId id) {
        return switch (id.kind()) {
            case CONFERENCE -> node(Conference.class, id);
            case TALK -> node(Talk.class, id);
            case SPEAKER -> node(Speaker.class, id);
            case ORGANIZATION -> node(Organization.class, id);
            case PROJECT -> node(Project.class, id);
            case THEME -> node(Theme.class, id);
            case REPORT -> node(Report.class, id);
        };
    }

    private <E extends CatalogueEntry & Node> CompletionStage<@Nullable Node> node(Class<E> type, NodeId id) {
        return reader.entry(type, id.key()).thenApply(entry -> entry);
    }
}
