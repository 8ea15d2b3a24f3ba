package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Note;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Talk;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import java.util.concurrent.CompletionStage;

/** Notes. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class NoteApi {

    private final Reader reader;

    NoteApi(Reader reader) {
        this.reader = reader;
    }

    /** The talk. */
    @NonNull
    @Description("The talk it is about.")
    public CompletionStage<Talk> talk(@Source Note note) {
        return reader.entry(Talk.class, note.talk);
    }

    /** The report. */
    @NonNull
    @Description("The report it is from.")
    public CompletionStage<Report> report(@Source Note note) {
        return reader.entry(Report.class, note.report);
    }
}
