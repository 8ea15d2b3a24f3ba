package io.talkgraph.graphql;

import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.graphql.reading.Listing;
import io.talkgraph.graphql.reading.Page;
import io.talkgraph.graphql.reading.Reader;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** Speakers. */
@GraphQLApi
public class SpeakerApi {

    private static final Listing<Talk> TALKS = new Listing<>(
            "Speaker.talks",
            Talk.class,
            "talk e",
            "exists (select 1 from appearance a where a.talk_id = e.id and a.speaker_id = p.key)");

    private final Reader reader;
    private final TalkConditions talkConditions;

    SpeakerApi(Reader reader, TalkConditions talkConditions) {
        this.reader = reader;
        this.talkConditions = talkConditions;
    }

    /** The speaker with a slug. */
    @Query
    @Description("One speaker; null when there is none with that slug.")
    public CompletionStage<@Nullable Speaker> speaker(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Speaker.class, slug);
    }

    /** The talks of a speaker. */
    @NonNull
    @Description("The talks this person gave.")
    public TalkConnection talks(
            @Source Speaker speaker,
            @Description(Paging.FILTER) @Nullable TalkFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_DESC") TalkOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new TalkConnection(reader.list(TALKS, speaker, talkConditions.of(filter), page));
    }
}
