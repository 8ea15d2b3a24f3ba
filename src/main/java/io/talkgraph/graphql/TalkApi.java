package io.talkgraph.graphql;

import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.graphql.reading.Listing;
import io.talkgraph.graphql.reading.Page;
import io.talkgraph.graphql.reading.Reader;
import io.talkgraph.graphql.reading.Relation;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Talks. */
@GraphQLApi
public class TalkApi {

    private static final Listing<Talk> TALKS = new Listing<>("Query.talks", Talk.class, "talk e", null);

    private static final Relation<Speaker> SPEAKERS = new Relation<>(
            "Talk.speakers",
            Speaker.class,
            """
            select {c.*}, a.talk_id as parent_key from appearance a join speaker c on c.id = a.speaker_id
            where a.talk_id = any(:keys) order by a.position, a.id""");

    private final Reader reader;
    private final TalkConditions conditions;

    TalkApi(Reader reader, TalkConditions conditions) {
        this.reader = reader;
        this.conditions = conditions;
    }

    /** The talk with a slug. */
    @Query
    @Description("One talk; null when there is none with that slug.")
    public CompletionStage<@Nullable Talk> talk(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Talk.class, slug);
    }

    /** All talks. */
    @Query
    @Description("The talks of all conferences, or those a filter lets through.")
    public TalkConnection talks(
            @Description(Paging.FILTER) @Nullable TalkFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_DESC") TalkOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new TalkConnection(reader.list(TALKS, conditions.of(filter), page));
    }

    /** Its conference. */
    @NonNull
    @Description("The conference it was given at.")
    public CompletionStage<Conference> conference(@Source Talk talk) {
        return reader.entry(Conference.class, talk.conference);
    }

    /** Its speakers. */
    @NonNull
    @Description("Who gave it, in the order printed.")
    public CompletionStage<@NonNull List<@NonNull Speaker>> speakers(@Source Talk talk) {
        return reader.children(SPEAKERS, talk);
    }
}
