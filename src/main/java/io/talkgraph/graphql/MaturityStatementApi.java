package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Conference;
import io.talkgraph.catalogue.MaturityStatement;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** Statements on maturity. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class MaturityStatementApi {

    private final Reader reader;

    MaturityStatementApi(Reader reader) {
        this.reader = reader;
    }

    /** The conference. */
    @Description("The conference it was made at, where it was.")
    public CompletionStage<@Nullable Conference> conference(@Source MaturityStatement maturityStatement) {
        return reader.entry(Conference.class, maturityStatement.conference);
    }
}
