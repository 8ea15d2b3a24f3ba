package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.Theme;
import io.talkgraph.insights.ProjectCount;
import io.talkgraph.insights.ThemeCount;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

import java.util.concurrent.CompletionStage;

/** Counts of themes and projects. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class CountApi {

    private final Reader reader;

    CountApi(Reader reader) {
        this.reader = reader;
    }

    /** The theme. */
    @NonNull
    @Description("The theme.")
    public CompletionStage<Theme> theme(@Source ThemeCount themeCount) {
        return reader.entry(Theme.class, themeCount.themeKey());
    }

    /** The project. */
    @NonNull
    @Description("The project.")
    public CompletionStage<Project> project(@Source ProjectCount projectCount) {
        return reader.entry(Project.class, projectCount.projectKey());
    }
}
