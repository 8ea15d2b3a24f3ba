package io.talkgraph.graphql;

import io.talkgraph.catalogue.Appearance;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import io.talkgraph.reading.Relation;
import io.talkgraph.reading.Values;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletionStage;

/** Speakers. */
@GraphQLApi
public class SpeakerApi {

    private static final Listing<Speaker> SPEAKERS = new Listing<>("Query.speakers", Speaker.class, "speaker e", null);

    private static final Listing<Talk> TALKS = new Listing<>(
            "Speaker.talks",
            Talk.class,
            """
            (select a.talk_id from appearance a where a.speaker_id = p.key offset 0) l
            join talk e on e.id = l.talk_id""",
            null);

    private static final Values<String> ALIASES = Values.texts(
            "Speaker.aliases",
            "select speaker_id, alias from speaker_alias where speaker_id = any(:keys) order by position");

    private static final Relation<Organization> ORGANIZATIONS = new Relation<>(
            "Speaker.organizations",
            Organization.class,
            """
            select {c.*}, o.speaker_id as parent_key from (
                select a.speaker_id, a.organization_id, max(t.sort_at) as latest
                from appearance a join talk t on t.id = a.talk_id
                where a.speaker_id = any(:keys) and a.organization_id is not null
                group by a.speaker_id, a.organization_id
            ) o join organization c on c.id = o.organization_id
            order by o.latest desc, c.name_key collate "C", c.id""");

    private static final Relation<Appearance> APPEARANCES = new Relation<>(
            "Speaker.appearances",
            Appearance.class,
            """
            select {c.*}, c.speaker_id as parent_key from appearance c join talk t on t.id = c.talk_id
            where c.speaker_id = any(:keys) order by t.sort_at desc, t.id desc""");

    private static final Relation<Conference> CONFERENCES = new Relation<>(
            "Speaker.conferences",
            Conference.class,
            """
            select {c.*}, s.speaker_id as parent_key from (
                select distinct a.speaker_id, t.conference_id from appearance a join talk t on t.id = a.talk_id
                where a.speaker_id = any(:keys)
            ) s join conference c on c.id = s.conference_id order by c.sort_date desc, c.id desc""");

    private final Reader reader;
    private final SpeakerConditions conditions;
    private final TalkConditions talkConditions;

    SpeakerApi(Reader reader, SpeakerConditions conditions, TalkConditions talkConditions) {
        this.reader = reader;
        this.conditions = conditions;
        this.talkConditions = talkConditions;
    }

    /** The speaker with a slug. */
    @Query
    @Description("One speaker; null when there is none with that slug.")
    public CompletionStage<@Nullable Speaker> speaker(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Speaker.class, slug);
    }

    /** All speakers. */
    @Query
    @Description("Everybody who speaks, or those a filter lets through.")
    public SpeakerConnection speakers(
            @Description(Paging.FILTER) @Nullable SpeakerFilter filter,
            @Description(Paging.ORDER) @DefaultValue("NAME_ASC") NameOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(EntryKind.SPEAKER), first, after, last, before);
        return new SpeakerConnection(reader.list(SPEAKERS, conditions.of(filter), page));
    }

    /** Other names. */
    @NonNull
    @Description("Other spellings of the name that sources use.")
    public CompletionStage<@NonNull List<@NonNull String>> aliases(@Source Speaker speaker) {
        return reader.values(ALIASES, speaker);
    }

    /** Their organizations. */
    @NonNull
    @Description("The organizations this person was announced for, the latest first.")
    public CompletionStage<@NonNull List<@NonNull Organization>> organizations(@Source Speaker speaker) {
        return reader.children(ORGANIZATIONS, speaker);
    }

    /** Their appearances. */
    @NonNull
    @Description("Each talk with the organization and the job title announced there, the latest first.")
    public CompletionStage<@NonNull List<@NonNull Appearance>> appearances(@Source Speaker speaker) {
        return reader.children(APPEARANCES, speaker);
    }

    /** Their talks. */
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
        return new TalkConnection(reader.list(TALKS, speaker, talkConditions.of(filter, orderBy), page));
    }

    /** Their conferences. */
    @NonNull
    @Description("The conferences this person spoke at, the latest first.")
    public CompletionStage<@NonNull List<@NonNull Conference>> conferences(@Source Speaker speaker) {
        return reader.children(CONFERENCES, speaker);
    }
}
