package io.talkgraph.graphql;

import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
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

/** Organizations. */
@GraphQLApi
public class OrganizationApi {

    private static final Listing<Organization> ORGANIZATIONS =
            new Listing<>("Query.organizations", Organization.class, "organization e", null);

    private static final Listing<Talk> TALKS = new Listing<>(
            "Organization.talks",
            Talk.class,
            """
            (select distinct a.talk_id from appearance a where a.organization_id = p.key offset 0) l
            join talk e on e.id = l.talk_id""",
            null);

    private static final Listing<Speaker> SPEAKERS = new Listing<>(
            "Organization.speakers",
            Speaker.class,
            """
            (select distinct a.speaker_id from appearance a where a.organization_id = p.key offset 0) l
            join speaker e on e.id = l.speaker_id""",
            null);

    private static final Values<String> ALIASES = Values.texts(
            "Organization.aliases",
            "select organization_id, alias from organization_alias where organization_id = any(:keys) order by position");

    private final Reader reader;
    private final OrganizationConditions conditions;
    private final TalkConditions talkConditions;

    OrganizationApi(Reader reader, OrganizationConditions conditions, TalkConditions talkConditions) {
        this.reader = reader;
        this.conditions = conditions;
        this.talkConditions = talkConditions;
    }

    /** The organization with a slug. */
    @Query
    @Description("One organization; null when there is none with that slug.")
    public CompletionStage<@Nullable Organization> organization(@NonNull @Description("Its slug.") String slug) {
        return reader.entryOfSlug(Organization.class, slug);
    }

    /** All organizations. */
    @Query
    @Description("The organizations, or those a filter lets through.")
    public OrganizationConnection organizations(
            @Description(Paging.FILTER) @Nullable OrganizationFilter filter,
            @Description(Paging.ORDER) @DefaultValue("NAME_ASC") NameOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(EntryKind.ORGANIZATION), first, after, last, before);
        return new OrganizationConnection(reader.list(ORGANIZATIONS, conditions.of(filter), page));
    }

    /** Other names. */
    @NonNull
    @Description("Other names that sources use for it.")
    public CompletionStage<@NonNull List<@NonNull String>> aliases(@Source Organization organization) {
        return reader.values(ALIASES, organization);
    }

    /** Its speakers. */
    @NonNull
    @Description("Who was announced for it, by name; people change jobs.")
    public SpeakerConnection speakers(
            @Source Organization organization,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(NameOrder.NAME_ASC.order(EntryKind.SPEAKER), first, after, last, before);
        return new SpeakerConnection(reader.list(SPEAKERS, organization, Condition.NONE, page));
    }

    /** Its talks. */
    @NonNull
    @Description("The talks that somebody gave for it.")
    public TalkConnection talks(
            @Source Organization organization,
            @Description(Paging.FILTER) @Nullable TalkFilter filter,
            @Description(Paging.ORDER) @DefaultValue("DATE_DESC") TalkOrder orderBy,
            @Description(Paging.FIRST) @Nullable Integer first,
            @Description(Paging.AFTER) @Nullable String after,
            @Description(Paging.LAST) @Nullable Integer last,
            @Description(Paging.BEFORE) @Nullable String before) {
        Page page = Page.of(orderBy.order(), first, after, last, before);
        return new TalkConnection(reader.list(TALKS, organization, talkConditions.of(filter, orderBy), page));
    }
}
