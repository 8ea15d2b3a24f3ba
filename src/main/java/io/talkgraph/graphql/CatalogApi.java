package io.talkgraph.graphql;

import io.talkgraph.catalogue.CatalogueEntry;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Organization;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Speaker;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.value.EntryKind;
import io.talkgraph.reading.Condition;
import io.talkgraph.reading.Listing;
import io.talkgraph.reading.Page;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionStage;

/** The catalogue as a whole; each of its counts is a statement of its own, run when asked for. */
@GraphQLApi
public class CatalogApi {

    private static final String STATE = "select revision, changed_at from catalogue_state where {condition}";

    private final Reader reader;
    private final String version;

    CatalogApi(Reader reader, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.reader = reader;
        this.version = version;
    }

    /** The catalogue, in the state that the whole query sees. */
    @Query
    @Description("The catalogue as a whole: its revision and its size.")
    public Catalog catalog() {
        Object[] state = reader.rows(STATE, Condition.NONE).get(0);
        return new Catalog(version, (String) state[0], ((Instant) state[1]).atOffset(ZoneOffset.UTC));
    }

    /** How many conferences. */
    @NonNull
    @Description("How many conferences there are.")
    public CompletionStage<@NonNull Integer> conferences(@Source Catalog catalog) {
        return count(Conference.class, EntryKind.CONFERENCE);
    }

    /** How many talks. */
    @NonNull
    @Description("How many talks there are.")
    public CompletionStage<@NonNull Integer> talks(@Source Catalog catalog) {
        return count(Talk.class, EntryKind.TALK);
    }

    /** How many speakers. */
    @NonNull
    @Description("How many speakers there are.")
    public CompletionStage<@NonNull Integer> speakers(@Source Catalog catalog) {
        return count(Speaker.class, EntryKind.SPEAKER);
    }

    /** How many organizations. */
    @NonNull
    @Description("How many organizations there are.")
    public CompletionStage<@NonNull Integer> organizations(@Source Catalog catalog) {
        return count(Organization.class, EntryKind.ORGANIZATION);
    }

    /** How many projects. */
    @NonNull
    @Description("How many projects there are.")
    public CompletionStage<@NonNull Integer> projects(@Source Catalog catalog) {
        return count(Project.class, EntryKind.PROJECT);
    }

    /** How many themes. */
    @NonNull
    @Description("How many themes there are, of all levels.")
    public CompletionStage<@NonNull Integer> themes(@Source Catalog catalog) {
        return count(Theme.class, EntryKind.THEME);
    }

    /** How many reports. */
    @NonNull
    @Description("How many reports there are.")
    public CompletionStage<@NonNull Integer> reports(@Source Catalog catalog) {
        return count(Report.class, EntryKind.REPORT);
    }

    private <E extends CatalogueEntry> CompletionStage<Integer> count(Class<E> type, EntryKind kind) {
        Listing<E> listing = new Listing<>("Catalog." + kind.word(), type, kind.word() + " e", null);
        return reader.list(listing, Condition.NONE, Page.whole(NameOrder.NAME_ASC.order(kind)))
                .count();
    }
}
