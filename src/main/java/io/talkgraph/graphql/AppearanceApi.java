package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** Appearances. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class AppearanceApi {

    private final Reader reader;

    AppearanceApi(Reader reader) {
        this.reader = reader;
    }

    /** The talk. */
    @NonNull
    @Description("The talk.")
    public CompletionStage<Talk> talk(@Source Appearance appearance) {
        return reader.entry(Talk.class, appearance.talk);
    }

    /** The person. */
    @NonNull
    @Description("The person.")
    public CompletionStage<Speaker> speaker(@Source Appearance appearance) {
        return reader.entry(Speaker.class, appearance.speaker);
    }

    /** The organization. */
    @Description("The organization announced; null when none was.")
    public CompletionStage<@Nullable Organization> organization(@Source Appearance appearance) {
        return reader.entry(Organization.class, appearance.organization);
    }
}
