package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.insights.RelatedTalk;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Related talks. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class RelatedTalkApi {

    private final Reader reader;

    RelatedTalkApi(Reader reader) {
        this.reader = reader;
    }

    /** The other talk. */
    @NonNull
    @Description("The other talk.")
    public CompletionStage<Talk> talk(@Source RelatedTalk relatedTalk) {
        return reader.entry(Talk.class, relatedTalk.talkKey());
    }

    /** The themes of both. */
    @NonNull
    @Description("The themes that both touch, by name; themes above them do not count.")
    public CompletionStage<@NonNull List<@NonNull Theme>> sharedThemes(@Source RelatedTalk relatedTalk) {
        return reader.entries(Theme.class, relatedTalk.themeKeys());
    }

    /** The projects of both. */
    @NonNull
    @Description("The projects that both mention, by name.")
    public CompletionStage<@NonNull List<@NonNull Project>> sharedProjects(@Source RelatedTalk relatedTalk) {
        return reader.entries(Project.class, relatedTalk.projectKeys());
    }
}
