package io.talkgraph.graphql;

import io.talkgraph.catalogue.CatalogueEntity;
import io.talkgraph.catalogue.Change;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Node;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.ChangeId;
import io.talkgraph.catalogue.value.NodeId;
import io.talkgraph.reading.Reader;
import io.talkgraph.security.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Whatever has a global id, one statement for each type. */
@ApplicationScoped
class Nodes {

    private final Reader reader;
    private final Callers callers;

    Nodes(Reader reader, Callers callers) {
        this.reader = reader;
        this.callers = callers;
    }

    /**
     * What has that global id, null when it is gone; empty when it is no id of ours.
     *
     * @throws io.talkgraph.errors.ApiException for the id of a change, there or not, when no curator asks
     */
    Optional<CompletionStage<@Nullable Node>> find(String id) {
        Optional<ChangeId> change = ChangeId.parse(id);
        if (change.isPresent()) {
            callers.curator();
            return Optional.of(node(Change.class, change.get().key()));
        }
        return NodeId.parse(id).map(this::find);
    }

    /** The entry with that id; null when there is none. */
    CompletionStage<@Nullable Node> find(NodeId id) {
        return switch (id.kind()) {
            case CONFERENCE -> node(Conference.class, id.key());
            case TALK -> node(Talk.class, id.key());
            case SPEAKER -> node(Speaker.class, id.key());
            case ORGANIZATION -> node(Organization.class, id.key());
            case PROJECT -> node(Project.class, id.key());
            case THEME -> node(Theme.class, id.key());
            case REPORT -> node(Report.class, id.key());
        };
    }

    private <E extends CatalogueEntity & Node> CompletionStage<@Nullable Node> node(Class<E> type, long key) {
        return reader.entry(type, key).thenApply(entry -> entry);
    }
}
