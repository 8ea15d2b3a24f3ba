package io.talkgraph.graphql;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.talkgraph.catalogue.Project;
import io.talkgraph.catalogue.ProjectMention;
import io.talkgraph.catalogue.Report;
import io.talkgraph.reading.Reader;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

import java.util.concurrent.CompletionStage;

/** Mentions of projects. */
@GraphQLApi
@RegisterForReflection // Quarkus registers classes with fields of the root only.
public class ProjectMentionApi {

    private final Reader reader;

    ProjectMentionApi(Reader reader) {
        this.reader = reader;
    }

    /** The project. */
    @NonNull
    @Description("The project that is named.")
    public CompletionStage<Project> project(@Source ProjectMention projectMention) {
        return reader.entry(Project.class, projectMention.project);
    }

    /** The report. */
    @Description("The report the words stand in; null when they are not from a report.")
    public CompletionStage<@Nullable Report> report(@Source ProjectMention projectMention) {
        return reader.entry(Report.class, projectMention.report);
    }
}
