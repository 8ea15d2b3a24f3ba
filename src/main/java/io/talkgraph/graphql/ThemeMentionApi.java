package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Report;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.catalogue.ThemeMention;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** Mentions of themes. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class ThemeMentionApi {

    private final Reader reader;

    ThemeMentionApi(Reader reader) {
        this.reader = reader;
    }

    /** The theme. */
    @NonNull
    @Description("The theme that is named.")
    public CompletionStage<Theme> theme(@Source ThemeMention themeMention) {
        return reader.entry(Theme.class, themeMention.theme);
    }

    /** The report. */
    @Description("The report the words stand in; null when they are not from a report.")
    public CompletionStage<@Nullable Report> report(@Source ThemeMention themeMention) {
        return reader.entry(Report.class, themeMention.report);
    }
}
