package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Node;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.curation.EditWarning;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What mutations answer: the entries as they stand after the change. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class PayloadApi {

    private final Reader reader;
    private final Nodes nodes;

    PayloadApi(Reader reader, Nodes nodes) {
        this.reader = reader;
        this.nodes = nodes;
    }

    /** The similar entry. */
    @Description("The entry it looks like; null when it is about something else.")
    public CompletionStage<@Nullable Node> similar(@Source EditWarning warning) {
        return warning.similarTo() == null ? CompletableFuture.completedFuture(null) : nodes.find(warning.similarTo());
    }

    /** The conference. */
    @NonNull
    @Description("The conference as it stands now.")
    public CompletionStage<@NonNull Conference> conference(@Source ConferencePayload payload) {
        return reader.entry(Conference.class, payload.key());
    }

    /** The talk. */
    @NonNull
    @Description("The talk as it stands now.")
    public CompletionStage<@NonNull Talk> talk(@Source TalkPayload payload) {
        return reader.entry(Talk.class, payload.key());
    }

    /** The speaker. */
    @NonNull
    @Description("The speaker as it stands now.")
    public CompletionStage<@NonNull Speaker> speaker(@Source SpeakerPayload payload) {
        return reader.entry(Speaker.class, payload.key());
    }

    /** The organization. */
    @NonNull
    @Description("The organization as it stands now.")
    public CompletionStage<@NonNull Organization> organization(@Source OrganizationPayload payload) {
        return reader.entry(Organization.class, payload.key());
    }

    /** The project. */
    @NonNull
    @Description("The project as it stands now.")
    public CompletionStage<@NonNull Project> project(@Source ProjectPayload payload) {
        return reader.entry(Project.class, payload.key());
    }

    /** The theme. */
    @NonNull
    @Description("The theme as it stands now.")
    public CompletionStage<@NonNull Theme> theme(@Source ThemePayload payload) {
        return reader.entry(Theme.class, payload.key());
    }
}
