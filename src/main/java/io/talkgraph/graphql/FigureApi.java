package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.Figure;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** Figures. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class FigureApi {

    private final Reader reader;

    FigureApi(Reader reader) {
        this.reader = reader;
    }

    /** The talk. */
    @Description("The talk it was stated in; null for a number on the conference.")
    public CompletionStage<@Nullable Talk> talk(@Source Figure figure) {
        return reader.entry(Talk.class, figure.talk);
    }

    /** The conference. */
    @Description("The conference it is about; null for a number from a talk.")
    public CompletionStage<@Nullable Conference> conference(@Source Figure figure) {
        return reader.entry(Conference.class, figure.conference);
    }

    /** The report. */
    @Description("The report that tells it.")
    public CompletionStage<@Nullable Report> report(@Source Figure figure) {
        return reader.entry(Report.class, figure.report);
    }
}
